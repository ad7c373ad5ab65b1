/**
 * The work that no plan asked for as it stands: of each what was told last, also where that laid it on another day, without what was
 * taken back.
 * @param whose a condition on `n`, an "UnplannedWork"
 */
export const standingUnplanned = (whose: string): string => `(
  SELECT u.* FROM (
    SELECT DISTINCT ON (n."workId") n.* FROM "UnplannedWork" n WHERE ${whose} ORDER BY n."workId", n."toldAt" DESC, n.id DESC
  ) u WHERE NOT u.withdrawn)`
