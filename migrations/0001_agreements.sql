CREATE TABLE "agreement_revision" (
	"agreement_key" text NOT NULL,
	"number" integer NOT NULL,
	"origin" text NOT NULL,
	"document" jsonb NOT NULL,
	"changed" text[] NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_revision_agreement_key_number_pk" PRIMARY KEY("agreement_key","number")
);
--> statement-breakpoint
CREATE TABLE "commitment_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_key" text NOT NULL,
	"commitment_key" text NOT NULL,
	"organisation_id" text NOT NULL,
	"county_code" text NOT NULL,
	"year" integer NOT NULL,
	"status" text NOT NULL,
	"result" text NOT NULL,
	"synthetic" boolean DEFAULT false NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "commitment_report_status" CHECK ("commitment_report"."status" in ('not-begun','under-way','done','dropped'))
);
--> statement-breakpoint
CREATE TABLE "organisation_contact" (
	"organisation_id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "local_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"county_code" text NOT NULL,
	"municipality_code" text,
	"title" text NOT NULL,
	"parties" text[] NOT NULL,
	"other_parties" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"revised_on" date,
	"followed_up_on" date,
	"source" text NOT NULL,
	"note" text NOT NULL,
	"synthetic" boolean DEFAULT false NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "local_agreement_kind" CHECK ("local_agreement"."kind" in ('local','special')),
	CONSTRAINT "local_agreement_municipality" CHECK ("local_agreement"."kind" <> 'local' or "local_agreement"."municipality_code" is not null),
	CONSTRAINT "local_agreement_period" CHECK ("local_agreement"."valid_to" is null or "local_agreement"."valid_from" <= "local_agreement"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "places_agreement" (
	"municipality_code" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"county_code" text NOT NULL,
	"agreed" boolean NOT NULL,
	"places" integer,
	"for_assignment" integer,
	"received" integer,
	"source" text NOT NULL,
	"synthetic" boolean DEFAULT false NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "places_agreement_municipality_code_year_kind_pk" PRIMARY KEY("municipality_code","year","kind"),
	CONSTRAINT "places_agreement_kind" CHECK ("places_agreement"."kind" in ('refugees','unaccompanied')),
	CONSTRAINT "places_agreement_counts" CHECK (least("places_agreement"."places", "places_agreement"."for_assignment", "places_agreement"."received") >= 0),
	CONSTRAINT "places_agreement_part" CHECK ("places_agreement"."for_assignment" <= "places_agreement"."places"),
	CONSTRAINT "places_agreement_agreed" CHECK ("places_agreement"."agreed" or num_nonnulls("places_agreement"."places", "places_agreement"."for_assignment") = 0)
);
--> statement-breakpoint
CREATE TABLE "register_statement" (
	"county_code" text NOT NULL,
	"year" integer NOT NULL,
	"person_id" uuid,
	"stated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "register_statement_county_code_year_pk" PRIMARY KEY("county_code","year")
);
--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "origin" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "successors" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "origin" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement_revision" ADD CONSTRAINT "agreement_revision_agreement_key_agreement_key_fk" FOREIGN KEY ("agreement_key") REFERENCES "public"."agreement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_revision" ADD CONSTRAINT "agreement_revision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_report" ADD CONSTRAINT "commitment_report_agreement_key_agreement_key_fk" FOREIGN KEY ("agreement_key") REFERENCES "public"."agreement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_report" ADD CONSTRAINT "commitment_report_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_report" ADD CONSTRAINT "commitment_report_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_report" ADD CONSTRAINT "commitment_report_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_agreement" ADD CONSTRAINT "local_agreement_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_agreement" ADD CONSTRAINT "local_agreement_municipality_code_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places_agreement" ADD CONSTRAINT "places_agreement_municipality_code_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places_agreement" ADD CONSTRAINT "places_agreement_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_statement" ADD CONSTRAINT "register_statement_county_code_county_code_fk" FOREIGN KEY ("county_code") REFERENCES "public"."county"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_statement" ADD CONSTRAINT "register_statement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_report_current" ON "commitment_report" USING btree ("agreement_key","commitment_key","organisation_id","year") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "commitment_report_organisation" ON "commitment_report" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "local_agreement_county" ON "local_agreement" USING btree ("county_code");--> statement-breakpoint
CREATE INDEX "places_agreement_county" ON "places_agreement" USING btree ("county_code","year");