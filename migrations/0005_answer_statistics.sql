-- A municipality lies in one county and an answer belongs to one question: without being told, the planner multiplies them,
-- takes every group for a row of its own, and sorts millions of answers where it could count them as it reads.
create statistics observation_figures (ndistinct)
  on indicator_code, component, county_code, municipality_code, breakdown, year from observation;
--> statement-breakpoint
create statistics observation_answers (ndistinct)
  on indicator_code, component, county_code, words, status from observation;
