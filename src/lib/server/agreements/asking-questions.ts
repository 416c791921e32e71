import type { AskingQuestion } from '#lib/domain/indicator-reading.ts';
import type { Tx } from '../db/index.ts';
import { inTime } from '../edition-order.ts';

/** The questions of the agreement's editions that ask for an indicator, the latest edition first. */
export async function askingQuestions({ client }: Tx, agreement: string, code: string): Promise<AskingQuestion[]> {
  const { rows } = await client.query<AskingQuestion>(
    `select e.document->'title' as edition, part.value->'title' as part, question.value->'title' as question
     from edition e
     join questionnaire q on q.key = e.questionnaire_key,
          jsonb_array_elements(e.document->'parts') with ordinality as part(value, at),
          jsonb_array_elements(part.value->'sections') with ordinality as section(value, at),
          jsonb_array_elements(section.value->'questions') with ordinality as question(value, at)
     where q.agreement_key = $1
       and jsonb_path_exists(question.value, '$.fields[*].observes ? (@.indicator == $code)', jsonb_build_object('code', $2::text))
     order by ${inTime('e')} desc, part.at, section.at, question.at`,
    [agreement, code],
  );
  return rows;
}
