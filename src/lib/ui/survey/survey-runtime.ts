/** SurveyJS, loaded only where a form is filled in: some 280 kB. Everything else on the site does without it. */
import 'survey-core/i18n/swedish';
import 'survey-core/survey-core.fontless.css';
import './survey-theme.css';
import './survey-theme-kinds.css';
import { surveyLocalization } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { AnsweringModel } from './answering-model.ts';

// Without this the English interface would show Swedish texts under SurveyJS's "default".
surveyLocalization.defaultLocale = 'sv';

export { AnsweringModel, renderSurvey };
