CREATE TABLE "spend" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"usd" double precision NOT NULL
);
--> statement-breakpoint
DROP INDEX "answers_newest";--> statement-breakpoint
CREATE INDEX "spend_newest" ON "spend" USING btree ("at");--> statement-breakpoint
-- The day's budget goes on where it was.
INSERT INTO "spend" ("id", "at", "usd") SELECT "id", "created_at", "cost_usd" FROM "answers" WHERE "cost_usd" > 0;--> statement-breakpoint
ALTER TABLE "answers" DROP COLUMN "cost_usd";