CREATE TABLE "edition_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_key" text NOT NULL,
	"questionnaire_key" text NOT NULL,
	"previous_key" text,
	"document" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "edition_draft_state" CHECK ("edition_draft"."state" in ('draft','published','discarded'))
);
--> statement-breakpoint
ALTER TABLE "agreement" DROP CONSTRAINT "agreement_county_code_county_code_fk";
--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "origin" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "consultation" jsonb;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "supplement_key" text;--> statement-breakpoint
ALTER TABLE "edition_draft" ADD CONSTRAINT "edition_draft_agreement_key_agreement_key_fk" FOREIGN KEY ("agreement_key") REFERENCES "public"."agreement"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_draft" ADD CONSTRAINT "edition_draft_previous_key_edition_key_fk" FOREIGN KEY ("previous_key") REFERENCES "public"."edition"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_draft" ADD CONSTRAINT "edition_draft_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_draft" ADD CONSTRAINT "edition_draft_updated_by_person_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edition_draft_agreement" ON "edition_draft" USING btree ("agreement_key");--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_supplement_key_edition_key_fk" FOREIGN KEY ("supplement_key") REFERENCES "public"."edition"("key") ON DELETE no action ON UPDATE no action;