import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { useState } from 'react'
import { roleWord } from '../role-words.ts'
import type { MemberRow } from '../roster-hooks.ts'
import { InviteMemberSheet } from './invite-member-sheet.tsx'
import { type MemberLink, MemberLinks } from './member-links.tsx'
import { RemoveMemberSheet } from './remove-member-sheet.tsx'
import { RoleSheet } from './role-sheet.tsx'
import pageClasses from './settings-page.module.css'
import classes from './staff.module.css'

type Open = { sheet: 'invite' } | { sheet: 'remove' | 'role'; member: MemberRow } | null

/** P48: who works here and as what. The owner invites, changes roles and removes. */
export const Staff = ({ members, links, isOwner }: { members: MemberRow[]; links: MemberLink[]; isOwner: boolean }) => {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <section className={pageClasses.part} aria-labelledby="members">
      <header>
        <h2 id="members">Members</h2>
        {isOwner && (
          <Button icon={<PlusIcon size={14} />} onClick={() => setOpen({ sheet: 'invite' })}>
            Invite a member
          </Button>
        )}
      </header>
      <div className={classes.frame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Runners</th>
              {isOwner && (
                <th scope="col" className={classes.wide}>
                  E-mail
                </th>
              )}
              {isOwner && (
                <th scope="col">
                  <VisuallyHidden>Actions</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <td>
                  <b>{member.name}</b>
                  {member.you && ', you'}
                </td>
                <td>{roleWord(member.role)}</td>
                <td className="sl-num">{member.role === 'assistant' ? '' : member.runners}</td>
                {isOwner && <td className={classes.wide}>{member.email}</td>}
                {isOwner && (
                  <td className={classes.end}>
                    <Menu
                      label={`More for ${member.name}`}
                      items={[
                        { id: 'role', label: 'Change the role', onSelect: () => setOpen({ sheet: 'role', member }) },
                        {
                          id: 'remove',
                          label: 'Remove from the practice',
                          tone: 'danger',
                          onSelect: () => setOpen({ sheet: 'remove', member }),
                        },
                      ]}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {links.length > 0 && <MemberLinks links={links} />}
      <InviteMemberSheet open={open?.sheet === 'invite'} onClose={close} />
      {open?.sheet === 'remove' && <RemoveMemberSheet member={open.member} members={members} onClose={close} />}
      {open?.sheet === 'role' && <RoleSheet member={open.member} members={members} onClose={close} />}
    </section>
  )
}
