export { type Assignment, loadAssignment, refuseUnlessOpen } from './assignment.ts';
export { followRound, listRounds, type RoundHead, type Standing } from './follow-round.ts';
export { type AssignmentSummary, listAssignments } from './list-assignments.ts';
export { assign, type NewRound, openRound } from './open-round.ts';
export { extendRound, shareRound } from './steer-round.ts';
