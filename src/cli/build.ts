/** Builds for production unless the build at hand is newer than all its sources (a running server keeps its files). */
import { build, isFresh } from './parts/build.ts';

if (isFresh()) {
  console.log('The build is up to date.');
} else {
  await build();
  console.log('Built.');
}
