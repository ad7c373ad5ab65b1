import { DomainError } from '@strideloom/domain/errors.ts'
import { writeResetLink } from '../../http/reset-link.ts'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { checkNotOfTheCast } from './demo-store.ts'
import { findRunnersAccount } from './reset-link-store.ts'

export const resetLinkRouter = router({
  /**
   * A one-time link for a runner who forgot the password, to be handed over by the therapist. Only for an account that
   * is this practice's alone: a therapist must not come by a colleague's account, or by a record of another practice.
   */
  forRunner: recordProcedure.mutation(({ ctx, input: { runnerId } }) =>
    ctx.db.$transaction(async (tx) => {
      const account = await findRunnersAccount(tx, ctx.runner)
      if (!account)
        throw new DomainError('runner-without-account', 'There is no account yet. Send an invitation instead.')
      if (account.usedElsewhere)
        throw new DomainError(
          'no-link-for-member-of-staff',
          'This account is used by more than this record. Whoever it belongs to chooses a new password by mail, or asks who runs this machine.',
        )
      await checkNotOfTheCast(tx, account.userId)
      const link = await writeResetLink(tx, account.userId, ctx.config.origin, ctx.now())
      await audit(tx, ctx.scope, ctx.now(), { action: 'password link made', runnerId })
      return link
    }),
  ),
})
