-- Swedish order (å ä ö last) by ICU, whatever the database's own collation is.
CREATE COLLATION IF NOT EXISTS "swedish" (provider = icu, locale = 'sv-SE');
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"organisation_id" text,
	"county_code" text,
	"sections" text[],
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('respondent','colleague','county_officer','council_member','survey_office','party'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"key" text PRIMARY KEY NOT NULL,
	"county_code" text NOT NULL,
	"title" text NOT NULL,
	"document" jsonb NOT NULL,
	"hash" text NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "component" (
	"indicator_code" text NOT NULL,
	"key" text NOT NULL,
	"role" text NOT NULL,
	"leads" text[] NOT NULL,
	CONSTRAINT "component_indicator_code_key_pk" PRIMARY KEY("indicator_code","key")
);
--> statement-breakpoint
CREATE TABLE "county" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"key" text PRIMARY KEY NOT NULL,
	"questionnaire_key" text NOT NULL,
	"label" text NOT NULL,
	"position" smallint NOT NULL,
	"bytes" text NOT NULL,
	"hash" text NOT NULL,
	"document" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_area" (
	"agreement_key" text NOT NULL,
	"code" text NOT NULL,
	"position" smallint NOT NULL,
	"name_sv" text NOT NULL,
	"name_en" text NOT NULL,
	CONSTRAINT "goal_area_agreement_key_code_pk" PRIMARY KEY("agreement_key","code")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"code" text PRIMARY KEY NOT NULL,
	"agreement_key" text NOT NULL,
	"goal_area_code" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"code" text PRIMARY KEY NOT NULL,
	"county_code" text NOT NULL,
	"name" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_sv" text NOT NULL,
	"name_en" text NOT NULL,
	"former_names" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"county_code" text,
	"municipality_code" text,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "questionnaire" (
	"key" text PRIMARY KEY NOT NULL,
	"agreement_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"organisation_id" text,
	"county_code" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"indicator_code" text NOT NULL,
	"component" text NOT NULL,
	"breakdown" text NOT NULL,
	"county_code" text NOT NULL,
	"municipality_code" text,
	"year" integer NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"reporter_id" text NOT NULL,
	"lead" boolean NOT NULL,
	"status" text NOT NULL,
	"value" numeric,
	"items" text[],
	"words" text,
	"explanation" text,
	"question" text,
	"assignment_id" uuid,
	"revision" integer,
	"synthetic" boolean NOT NULL,
	"published" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "observation_status" CHECK ("observation"."status" in ('value','no_agreement','not_stated','not_available','not_applicable','not_kept')),
	CONSTRAINT "observation_has_value" CHECK (("observation"."status" = 'value') = (num_nonnulls("observation"."value", "observation"."items", "observation"."words") = 1))
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" text NOT NULL,
	"county_code" text NOT NULL,
	"parts" text[] NOT NULL,
	CONSTRAINT "assignment_once" UNIQUE("round_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"assignment_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"county_code" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"document" jsonb NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "response_state" CHECK ("response"."state" in ('draft','submitted','reviewed','reopened'))
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"assignment_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"base" integer NOT NULL,
	"kind" text NOT NULL,
	"changes" jsonb NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"idempotency_key" text NOT NULL,
	"body_hash" text NOT NULL,
	CONSTRAINT "revision_assignment_id_number_pk" PRIMARY KEY("assignment_id","number"),
	CONSTRAINT "revision_kind" CHECK ("revision"."kind" in ('save','submit'))
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_key" text NOT NULL,
	"county_code" text NOT NULL,
	"year" integer NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"shared_with_council_at" timestamp with time zone,
	"synthetic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "round_once" UNIQUE("edition_key","county_code","year"),
	CONSTRAINT "round_window" CHECK ("round"."opens_at" < "round"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"assignment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"bytes" text NOT NULL,
	"sha256" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_assignment_id_revision_pk" PRIMARY KEY("assignment_id","revision")
);
--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "component" ADD CONSTRAINT "component_indicator_code_indicator_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_questionnaire_key_questionnaire_key_fk" FOREIGN KEY ("questionnaire_key") REFERENCES "public"."questionnaire"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_area" ADD CONSTRAINT "goal_area_agreement_key_agreement_key_fk" FOREIGN KEY ("agreement_key") REFERENCES "public"."agreement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_agreement_key_goal_area_code_goal_area_agreement_key_code_fk" FOREIGN KEY ("agreement_key","goal_area_code") REFERENCES "public"."goal_area"("agreement_key","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_municipality_code_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_agreement_key_agreement_key_fk" FOREIGN KEY ("agreement_key") REFERENCES "public"."agreement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_code_indicator_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_municipality_code_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_reporter_id_organisation_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_assignment_id_response_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."response"("assignment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_edition_key_edition_key_fk" FOREIGN KEY ("edition_key") REFERENCES "public"."edition"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_assignment_id_revision_revision_assignment_id_number_fk" FOREIGN KEY ("assignment_id","revision") REFERENCES "public"."revision"("assignment_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "edition_questionnaire" ON "edition" USING btree ("questionnaire_key","position");--> statement-breakpoint
CREATE INDEX "indicator_agreement" ON "indicator" USING btree ("agreement_key","goal_area_code","position");--> statement-breakpoint
CREATE INDEX "municipality_county" ON "municipality" USING btree ("county_code");--> statement-breakpoint
CREATE INDEX "organisation_county" ON "organisation" USING btree ("county_code");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "observation_summary" ON "observation" USING btree ("county_code","year","indicator_code") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "observation_current" ON "observation" USING btree ("indicator_code","component","breakdown","year","reporter_id","county_code",coalesce("municipality_code", '')) WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "observation_assignment" ON "observation" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "assignment_organisation" ON "assignment" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "response_organisation" ON "response" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_once" ON "revision" USING btree ("assignment_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "round_county" ON "round" USING btree ("county_code","year");