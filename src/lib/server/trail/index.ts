/** The council's trail: a question on a figure, its answer, the decided measure, and the chart that shows it. */
export { addEntry, type EntryRequest } from './add-entry.ts';
export { askQuestion, type GivenQuestion, type QuestionToAsk, questionToAsk } from './ask-question.ts';
export { dayOf } from './day.ts';
export { countOwnQuestions, listTrail, ownQuestions, type TrailList } from './list-questions.ts';
export { type TrailOnCharts, trailOnCharts } from './on-charts.ts';
export { readThread } from './read-thread.ts';
