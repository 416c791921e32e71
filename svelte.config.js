import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ out: 'build', precompress: true, envPrefix: '' }),
    files: { assets: 'static' },
    // Every stylesheet stays a file, so that the policy below needs no exception for <style>.
    inlineStyleThreshold: 0,
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        // SurveyJS sizes its own elements with style attributes; nothing else is allowed inline.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
      },
    },
    // Cross-origin writes are refused for every content type in hooks.server.ts,
    // which is stricter than the built-in check (forms only).
    csrf: { trustedOrigins: [] },
  },
};

export default config;
