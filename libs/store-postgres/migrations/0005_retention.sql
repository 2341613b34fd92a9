CREATE INDEX "answers_of_asker" ON "answers" USING btree ("asked_by","id");--> statement-breakpoint
CREATE INDEX "answers_oldest" ON "answers" USING btree ("created_at");--> statement-breakpoint
CREATE FUNCTION "refuse_audit_removal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		SELECT 1 FROM removed WHERE removed.sequence > coalesce((
			SELECT max((details ->> 'through')::integer) FROM audit_entries
			WHERE action = 'retention-applied' AND actor = 'retention' AND target = 'audit'
		), 0)
	) THEN
		RAISE EXCEPTION 'audit entries are append-only: no entry says that these were removed';
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
DROP TRIGGER "audit_entries_append_only" ON "audit_entries";--> statement-breakpoint
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR TRUNCATE ON "audit_entries"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();--> statement-breakpoint
CREATE TRIGGER "audit_entries_removed_as_told" AFTER DELETE ON "audit_entries"
	REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_removal"();
