CREATE TABLE "review_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"answer_id" text NOT NULL,
	"question" text NOT NULL,
	"targets" json NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_items" (
	"id" text PRIMARY KEY NOT NULL,
	"answer_id" text NOT NULL,
	"citation" integer,
	"question" text NOT NULL,
	"state" text NOT NULL,
	"reported" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_items_of_answer" UNIQUE NULLS NOT DISTINCT("answer_id","citation")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "audience" json;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "cost_usd" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_item_id_review_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."review_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_items" ADD CONSTRAINT "review_items_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_decisions_of_item" ON "review_decisions" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "review_decisions_undone" ON "review_decisions" USING btree ("undone_at");--> statement-breakpoint
CREATE INDEX "review_items_last_opened" ON "review_items" USING btree ("state","opened_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "answers_newest" ON "answers" USING btree ("created_at");