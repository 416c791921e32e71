export { type Answering, type AssignmentHead, readResponse } from './read-response.ts';
export { readSubmission, type Submission } from './read-submission.ts';
export { type SaveReceipt, type SaveRequest, saveAnswers } from './save-answers.ts';
export { type SubmitReceipt, type SubmitRequest, submitResponse } from './submit-response.ts';
export { previousIn } from './standing.ts';
