CREATE TABLE "answer_documents" (
	"answer_id" text NOT NULL,
	"document_id" text NOT NULL,
	CONSTRAINT "answer_documents_answer_id_document_id_pk" PRIMARY KEY("answer_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"answer" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"user_name" text NOT NULL,
	"groups" text[] NOT NULL,
	"scopes" text[] NOT NULL,
	"secret_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_keys_secret_hash" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "deletions" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"state" text NOT NULL,
	"places" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"uri" text,
	"title" text NOT NULL,
	"title_given" boolean NOT NULL,
	"media_type" text NOT NULL,
	"status" text NOT NULL,
	"problem" json,
	"current_version_id" text,
	"latest_version_id" text NOT NULL,
	"everyone" boolean NOT NULL,
	"groups" text[] NOT NULL,
	"users" text[] NOT NULL,
	"sensitivity" text,
	"modified_at" timestamp (3) with time zone,
	"metadata" json NOT NULL,
	"passage_count" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_key" UNIQUE("source","external_id")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"answer_id" text NOT NULL,
	"given_by" text NOT NULL,
	"helpful" boolean NOT NULL,
	"reason" text,
	"citation" integer,
	"comment" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "feedback_of_giver" UNIQUE NULLS NOT DISTINCT("answer_id","given_by","citation")
);
--> statement-breakpoint
CREATE TABLE "idempotency_claims" (
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" json,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_claims_owner_key_pk" PRIMARY KEY("owner","key")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"queue_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"version_id" text NOT NULL,
	"state" text NOT NULL,
	"steps_done" integer NOT NULL,
	"steps_total" integer NOT NULL,
	"problem" json,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "originals" (
	"version_id" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"everyone" boolean NOT NULL,
	"groups" text[] NOT NULL,
	"users" text[] NOT NULL,
	"sensitivity" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"media_type" text NOT NULL,
	"original_hash" text NOT NULL,
	"text" text,
	"blocks" json,
	"content_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer_documents" ADD CONSTRAINT "answer_documents_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_documents_of_document" ON "answer_documents" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "answers_of_conversation" ON "answers" USING btree ("conversation_id","asked_by");--> statement-breakpoint
CREATE INDEX "deletions_state" ON "deletions" USING btree ("state");--> statement-breakpoint
CREATE INDEX "documents_newest" ON "documents" USING btree ("created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "documents_status" ON "documents" USING btree ("status");--> statement-breakpoint
CREATE INDEX "idempotency_claims_age" ON "idempotency_claims" USING btree ("claimed_at");--> statement-breakpoint
CREATE INDEX "jobs_of_document" ON "jobs" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "jobs_state" ON "jobs" USING btree ("state");--> statement-breakpoint
CREATE INDEX "versions_of_document" ON "versions" USING btree ("document_id","created_at" DESC NULLS FIRST);