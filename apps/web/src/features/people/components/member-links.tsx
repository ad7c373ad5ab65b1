import type { AppRouter } from '@strideloom/api/router.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { inferRouterOutputs } from '@trpc/server'
import { sentenceOf } from '../../../lib/server-error.ts'
import { formatMoment } from '../link-text.ts'
import { roleWord } from '../role-words.ts'
import { useRevokeMemberLink } from '../settings-hooks.ts'
import classes from './member-links.module.css'

export type MemberLink = inferRouterOutputs<AppRouter>['people']['members']['list']['links'][number]

/** Links for members that wait to be opened. */
export const MemberLinks = ({ links }: { links: MemberLink[] }) => {
  const revoke = useRevokeMemberLink()
  return (
    <>
      <h3>Invited, not joined</h3>
      <ul className={classes.list}>
        {links.map((link) => (
          <li key={link.id}>
            <span>
              <b>{link.name}</b>, {roleWord(link.role).toLowerCase()}, until {formatMoment(link.expiresAt)}
            </span>
            <Button
              look="quiet"
              busy={revoke.isPending && revoke.variables.id === link.id}
              onClick={() => revoke.mutate({ id: link.id })}
            >
              Take the link back
            </Button>
          </li>
        ))}
      </ul>
      {revoke.isError && (
        <Notice kind="block" announce title="The link still works.">
          {sentenceOf(revoke.error)}
        </Notice>
      )}
    </>
  )
}
