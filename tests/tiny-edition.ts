/** The smallest edition with a figure, a choice, a condition and a check: for tests that change one thing in it. */
import type { EditionContext } from '#lib/survey/parse-edition.ts';
import { sampleComponent, sampleIndicator } from './sample-indicator.ts';

const text = { sv: 'Svensk text', en: 'English text' };

const indicator = sampleIndicator({
  code: 'I-01',
  goalArea: 'A',
  direction: 'higher',
  components: [sampleComponent({ breakdowns: ['sex'], reporters: [{ who: { kind: 'municipality' }, role: 'lead' }] })],
});

export const tinyContext: EditionContext = { indicators: new Map([['I-01', indicator]]), municipalities: [] };

const year = { from: '2013-01-01', to: '2013-12-31' };

export const tiny = {
  questionnaire: 'liten',
  label: '2013',
  agreement: 'avtal',
  title: text,
  period: year,
  changelog: text,
  parts: [
    {
      key: 'kommun',
      title: text,
      respondent: { kind: 'municipality' },
      checks: [
        { kind: 'at-most', question: 'antal', lesser: 'value', greater: 'value', severity: 'error', message: text },
      ],
      survey: {
        pages: [
          {
            name: 'ett',
            title: text,
            elements: [
              {
                type: 'multipletext',
                name: 'antal',
                title: { sv: 'Hur många under 2013?', en: 'How many during 2013?' },
                period: year,
                indicator: 'I-01',
                component: 'value',
                items: [
                  { name: 'kvinnor', title: text, inputType: 'number', min: 0, breakdown: { sex: 'K' } },
                  { name: 'man', title: text, inputType: 'number', min: 0, breakdown: { sex: 'M' } },
                ],
              },
              {
                type: 'radiogroup',
                name: 'samarbete',
                title: text,
                choices: ['ja', 'nej'].map((value) => ({ value, text })),
              },
              { type: 'comment', name: 'hur', title: text, maxLength: 2000, visibleIf: "{samarbete} = 'ja'" },
            ],
          },
        ],
      },
    },
  ],
};
