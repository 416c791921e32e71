/** An edition as its file holds it, sound or not yet: what the editor changes, and `parseEdition` judges. */
import type { Bridge } from '#lib/domain/bridge.ts';
import type { ReporterRef } from '#lib/domain/indicator.ts';
import type { Period } from '#lib/domain/period.ts';
import type { LocalText } from '#lib/domain/text.ts';

/** A SurveyJS element of the allow-list; what else it holds depends on its type. */
export type FileElement = { type: string; name: string; [property: string]: unknown };

export type FilePage = {
  name: string;
  title: LocalText;
  description?: LocalText;
  goalArea?: string;
  elements: FileElement[];
};

export type FileCheck = { kind: string; severity: string; message: LocalText; [property: string]: unknown };

export type FilePart = {
  key: string;
  title: LocalText;
  respondent: ReporterRef;
  checks: FileCheck[];
  survey: { pages: FilePage[] };
};

export type EditionFile = {
  questionnaire: string;
  label: string;
  agreement: string;
  title: LocalText;
  period: Period;
  changelog: LocalText;
  bridges: Record<string, Bridge>;
  dropped: Record<string, LocalText>;
  leftOut?: string[];
  parts: FilePart[];
};
