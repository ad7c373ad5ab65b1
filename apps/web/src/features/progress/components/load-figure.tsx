import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { whyReason } from '../../../lib/why-reason.ts'
import type { LoadOfRunner } from '../hooks.ts'

type Props = {
  word: string
  says: string
  /** Beyond where it is said; null: not known, or nothing is said of it. */
  stands: boolean | null
  tone?: 'info' | 'warn'
  why: LoadOfRunner['ramp']['why']
}

/** One figure of the load in words. */
export const LoadFigure = ({ word, says, stands, tone = 'warn', why }: Props) => (
  <div>
    <dt>{word}</dt>
    <dd>
      {says} {stands && <Tag tone={tone}>high</Tag>}
      <Why about={word} reasons={[whyReason(why)]} />
    </dd>
  </div>
)
