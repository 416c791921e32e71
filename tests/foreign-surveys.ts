/** Surveys in the shapes that others make with SurveyJS: of the same build as its published samples, in words of our own. */
export const foreignSurveys: Record<string, unknown> = {
  recommendation: {
    completedHtml: '<h3>Tack!</h3>',
    completedHtmlOnCondition: [{ expression: '{nps_score} > 8', html: '<h3>Roligt!</h3>' }],
    pages: [
      {
        name: 'page1',
        elements: [
          {
            type: 'rating',
            name: 'nps_score',
            title: 'Hur troligt är det att du rekommenderar oss?',
            isRequired: true,
            rateCount: 11,
            rateMin: 0,
            rateMax: 10,
            minRateDescription: '(Inte alls)',
            maxRateDescription: '(Mycket)',
          },
          {
            type: 'checkbox',
            name: 'promoter_features',
            visibleIf: '{nps_score} >= 9',
            title: 'Vad uppskattar du mest?',
            validators: [{ type: 'answercount', text: 'Högst två.', maxCount: 2 }],
            hasOther: true,
            otherText: 'Något annat:',
            choices: ['Bemötande', 'Väntetid', 'Öppettider och plats'],
            colCount: 2,
          },
          {
            type: 'comment',
            name: 'passive_experience',
            visibleIf: '{nps_score} > 6  and {nps_score} < 9',
            title: 'Varför?',
          },
          {
            type: 'comment',
            name: 'disappointed_experience',
            visibleIf: '{nps_score} notempty',
            title: 'Vad saknar du?',
          },
        ],
      },
    ],
    showQuestionNumbers: 'off',
  },
  clinic: {
    pages: [
      {
        name: 'Scheduling / Delivery',
        title: { default: 'Appointments', de: 'Termine' },
        elements: [
          {
            type: 'radiogroup',
            name: 'Were you seen within 15 minutes?',
            title: { default: 'Were you seen within 15 minutes?', de: 'Innerhalb von 15 Minuten?' },
            choices: [
              { value: 'yes', text: { default: 'Yes', de: 'Ja' } },
              { value: 'not at all', text: { default: 'No', de: 'Nein' } },
            ],
          },
          {
            type: 'comment',
            name: 'How long?',
            visibleIf: "{Were you seen within 15 minutes?} = 'not at all'",
          },
        ],
      },
      {
        name: 'Quality',
        elements: [
          {
            type: 'matrix',
            name: 'Care Provider',
            title: 'Your carer',
            columns: [{ value: 'very poor', text: 'Very poor' }, 'fair', { value: 'very good', text: 'Very good' }],
            rows: [{ value: 'Friendliness/courtesy', text: 'Friendliness' }, 'Time spent, all in all'],
          },
          { type: 'comment', name: 'More', visibleIf: "{Care Provider.Friendliness/courtesy} = 'very poor'" },
        ],
      },
    ],
  },
  application: {
    title: 'Job application',
    triggers: [{ type: 'complete', expression: "{stop} = 'x'" }],
    calculatedValues: [{ name: 'fullName', expression: "{first} + ' ' + {last}" }],
    elements: [
      {
        type: 'panel',
        name: 'person',
        title: 'You',
        elements: [
          { type: 'text', name: 'first', title: 'First name', isRequired: true },
          { type: 'text', name: 'last', title: 'Last name', startWithNewLine: false },
          { type: 'text', name: 'birth', inputType: 'date', title: 'Born', max: 'today()' },
          { type: 'text', name: 'mail', title: 'E-mail', validators: [{ type: 'email' }] },
          { type: 'text', name: 'phone', inputType: 'tel', validators: [{ type: 'regex', regex: '^(a+)+$' }] },
        ],
      },
      {
        type: 'paneldynamic',
        name: 'jobs',
        title: 'Where have you worked, {first}?',
        templateTitle: 'Job {panelIndex}',
        maxPanelCount: 5,
        templateElements: [
          { type: 'text', name: 'employer', title: 'Employer' },
          { type: 'text', name: 'years', inputType: 'number', min: '0', step: 0.5, title: 'Years' },
          { type: 'comment', name: 'why', title: 'Why did you leave?', visibleIf: '{panel.years} > 1' },
          { type: 'file', name: 'letter', title: 'Letter' },
        ],
      },
      { type: 'file', name: 'cv', title: 'Your CV' },
      { type: 'signaturepad', name: 'signature' },
      { type: 'comment', name: 'after', visibleIf: '{cv} notempty' },
    ],
  },
  older: {
    title: 'Feedback',
    pages: [
      {
        title: 'About us',
        questions: [
          {
            type: 'rating',
            name: 'satisfaction',
            rateCount: 10,
            rateMax: 10,
            mininumRateDescription: 'No',
            maximumRateDescription: 'Yes',
          },
          { type: 'checkbox', name: 'best', title: 'Best?', choices: ['product|The product', 'price|The price'] },
          {
            type: 'radiogroup',
            name: 'group',
            choices: [1, 2, { value: 3, text: 'three' }],
            hasComment: true,
            colCount: 0,
          },
        ],
      },
    ],
  },
  frameworks: {
    questions: [
      {
        type: 'matrixdropdown',
        name: 'films',
        title: { default: 'Rate these', sv: 'Betygsätt' },
        choices: [{ value: 5, text: { default: 'best', sv: 'bäst' } }, 4, 3],
        columns: [
          { name: 'rate', title: 'Rating' },
          { name: 'seen', cellType: 'boolean' },
          { name: 'all', cellType: 'checkbox' },
        ],
        rows: ['Moonlight', { value: 'hell or high', text: 'Hell or high water' }],
      },
      {
        type: 'matrixdynamic',
        name: 'used',
        valueName: 'frameworks',
        minRowCount: 1,
        maxRowCount: 400,
        columns: [
          { name: 'framework', cellType: 'text' },
          { name: 'using', cellType: 'radiogroup', choices: ['Yes', 'No'] },
          { name: 'how long', visibleIf: "{row.using} = 'Yes'", choices: [{ value: 5, text: '3–5 years' }] },
        ],
      },
      { type: 'multipletext', name: 'numbers', items: ['rent', { name: 'food', inputType: 'number', title: 'Food' }] },
      { type: 'comment', name: 'dear', visibleIf: '{numbers.food} > 1000 and {films.hell or high.rate} = 5' },
    ],
  },
  nested: {
    locale: 'sv',
    pages: [
      {
        name: 'a',
        elements: [
          { type: 'boolean', name: 'has', title: 'Finns det?', valueTrue: 'Ja', valueFalse: 'Nej' },
          { type: 'text', name: 'antal', inputType: 'number', title: 'Hur många?' },
          { type: 'text', name: 'varav', inputType: 'number', title: 'Varav nya?' },
          {
            type: 'expression',
            name: 'andel',
            title: 'Andel',
            expression: 'round({varav} / {antal}, 2)',
            displayStyle: 'percent',
          },
          { type: 'expression', name: 'idag', title: 'I dag', expression: 'today()' },
          {
            type: 'html',
            name: 'info',
            html: '<div class="x"><h1>Läs</h1><script>alert(1)</script><p onclick="x()">text</p></div>',
          },
        ],
      },
      {
        name: 'b',
        visibleIf: "{has} = 'Ja'",
        elements: [
          {
            type: 'panel',
            name: 'p1',
            visibleIf: '{antal} > 1',
            elements: [
              {
                type: 'panel',
                name: 'p2',
                elements: [
                  {
                    type: 'panel',
                    name: 'p3',
                    elements: [
                      {
                        type: 'panel',
                        name: 'p4',
                        visibleIf: '{antal} > 2',
                        elements: [{ type: 'comment', name: 'deep', title: 'Djupt', visibleIf: '{antal} > 3' }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
          { type: 'text', name: 'hidden', visible: false },
        ],
      },
    ],
  },
  pictures: {
    logo: 'https://example.com/logo.png',
    widthMode: 'static',
    elements: [
      { type: 'dropdown', name: 'country', choicesByUrl: { url: 'https://example.com/countries' } },
      {
        type: 'imagepicker',
        name: 'animal',
        choices: [{ value: 'lion', imageLink: 'https://example.com/lion.jpg' }, 'giraffe'],
      },
      { type: 'ranking', name: 'order', choices: ['a', 'b'] },
      { type: 'image', name: 'banner', imageLink: 'https://example.com/x.png' },
      { type: 'nosuch', name: 'x' },
      { type: 'tagbox', name: 'many', choicesMin: 1, choicesMax: 5, hasNone: true },
      { type: 'comment', name: 'why', visibleIf: "{many} contains 'none' or isContainerReady('x')" },
    ],
  },
  translated: {
    locale: 'en',
    title: { default: 'Survey', sv: 'Enkät' },
    description: 'About you',
    pages: [
      {
        title: { default: 'Start', sv: 'Början' },
        elements: [
          {
            type: 'text',
            name: 'ålder',
            title: { default: 'Age', sv: 'Ålder' },
            inputType: 'number',
            min: 0,
            max: 120,
          },
          { type: 'text', name: 'Ålder', title: { en: 'Age again', sv: 'Ålder igen' } },
          { type: 'text', name: 'constructor', title: 'A name' },
          { type: 'comment', name: 'old', title: 'Old', visibleIf: '{ålder} > 64' },
        ],
      },
    ],
  },
};
