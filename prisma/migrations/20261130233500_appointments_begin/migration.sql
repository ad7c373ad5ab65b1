-- The same answers, as one expression: it becomes a part of the statement that asks, where a query of its own was run for every session.
CREATE OR REPLACE FUNCTION session_begins(day date, start text, zone text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN (((day + start::time) AT TIME ZONE zone) - interval '1 hour') AT TIME ZONE zone = day + start::time
      THEN ((day + start::time) AT TIME ZONE zone) - interval '1 hour'
    WHEN (((day + start::time) AT TIME ZONE zone) - interval '30 minutes') AT TIME ZONE zone = day + start::time
      THEN ((day + start::time) AT TIME ZONE zone) - interval '30 minutes'
    ELSE (day + start::time) AT TIME ZONE zone END
$$;
