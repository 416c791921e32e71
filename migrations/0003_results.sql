CREATE TABLE "meeting_pack" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_key" text NOT NULL,
	"county_code" text NOT NULL,
	"meets_on" date NOT NULL,
	"state" text NOT NULL,
	"document" jsonb NOT NULL,
	"frozen" jsonb,
	"revision" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"shared_at" timestamp with time zone,
	CONSTRAINT "meeting_pack_state" CHECK ("meeting_pack"."state" in ('draft','shared','discarded')),
	CONSTRAINT "meeting_pack_frozen" CHECK (("meeting_pack"."state" = 'shared') = ("meeting_pack"."frozen" is not null))
);
--> statement-breakpoint
CREATE TABLE "municipality_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"municipalities" text[] NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "trail_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"organisation_id" text,
	"decided_by" text,
	"decided_on" date,
	"seen_in" integer,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "trail_entry_kind" CHECK ("trail_entry"."kind" in ('assigned','answer','measure','closed','reopened'))
);
--> statement-breakpoint
CREATE TABLE "trail_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_key" text NOT NULL,
	"county_code" text NOT NULL,
	"indicator_code" text NOT NULL,
	"year" integer NOT NULL,
	"municipality_code" text,
	"figure" jsonb NOT NULL,
	"text" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"owner_id" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "trail_question_state" CHECK ("trail_question"."state" in ('open','answered','measure','closed'))
);
--> statement-breakpoint
CREATE TABLE "figures_version" (
	"county_code" text PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_pack" ADD CONSTRAINT "meeting_pack_agreement_key_agreement_key_fk" FOREIGN KEY ("agreement_key") REFERENCES "public"."agreement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_pack" ADD CONSTRAINT "meeting_pack_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_pack" ADD CONSTRAINT "meeting_pack_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_group" ADD CONSTRAINT "municipality_group_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_entry" ADD CONSTRAINT "trail_entry_question_id_trail_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."trail_question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_entry" ADD CONSTRAINT "trail_entry_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_entry" ADD CONSTRAINT "trail_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_question" ADD CONSTRAINT "trail_question_agreement_key_agreement_key_fk" FOREIGN KEY ("agreement_key") REFERENCES "public"."agreement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_question" ADD CONSTRAINT "trail_question_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_question" ADD CONSTRAINT "trail_question_indicator_code_indicator_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_question" ADD CONSTRAINT "trail_question_municipality_code_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_question" ADD CONSTRAINT "trail_question_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trail_question" ADD CONSTRAINT "trail_question_owner_id_organisation_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures_version" ADD CONSTRAINT "figures_version_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_pack_agreement" ON "meeting_pack" USING btree ("agreement_key","county_code","meets_on");--> statement-breakpoint
CREATE INDEX "municipality_group_person" ON "municipality_group" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trail_entry_question" ON "trail_entry" USING btree ("question_id","number");--> statement-breakpoint
CREATE INDEX "trail_question_agreement" ON "trail_question" USING btree ("agreement_key","county_code");--> statement-breakpoint
CREATE INDEX "trail_question_owner" ON "trail_question" USING btree ("owner_id");--> statement-breakpoint
create function figures_changed_in() returns trigger language plpgsql as $$
begin
  insert into figures_version as v (county_code, version)
  select distinct county_code, 1 from changed order by county_code
  on conflict (county_code) do update set version = v.version + 1;
  return null;
end $$;
--> statement-breakpoint
create function figures_changed_everywhere() returns trigger language plpgsql as $$
begin
  insert into figures_version as v (county_code, version)
  select code, 1 from county order by code
  on conflict (county_code) do update set version = v.version + 1;
  return null;
end $$;
--> statement-breakpoint
create trigger observation_added after insert on observation
  referencing new table as changed for each statement execute function figures_changed_in();
--> statement-breakpoint
create trigger observation_changed after update on observation
  referencing new table as changed for each statement execute function figures_changed_in();
--> statement-breakpoint
create trigger observation_removed after delete on observation
  referencing old table as changed for each statement execute function figures_changed_in();
--> statement-breakpoint
create trigger component_changed after insert or update or delete on component
  for each statement execute function figures_changed_everywhere();
--> statement-breakpoint
create trigger indicator_changed after insert or update or delete on indicator
  for each statement execute function figures_changed_everywhere();
--> statement-breakpoint
create trigger organisation_changed after update on organisation
  for each statement execute function figures_changed_everywhere();
