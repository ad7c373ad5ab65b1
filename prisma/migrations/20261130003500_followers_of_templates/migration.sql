-- Which programs have blocks that were laid from a template: asked of a whole practice when the template is changed. The query has the
-- same expression (features/programs/followers-store.ts).
CREATE INDEX "Program_laid_templates" ON "Program" USING gin (jsonb_path_query_array(draft, '$.blocks.*.laid.template'));
