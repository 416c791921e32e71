export { type Assignment, editionOf, loadAssignment, refuseUnlessOpen } from './assignment.ts';
export { openableEditions, type OpenableEdition } from './editions-to-open.ts';
export { followRound, listRounds, type RoundHead, type Standing } from './follow-round.ts';
export { type AssignmentSummary, listAssignments } from './list-assignments.ts';
export { type NewRound, openRound } from './open-round.ts';
export { extendRound, shareRound } from './steer-round.ts';
