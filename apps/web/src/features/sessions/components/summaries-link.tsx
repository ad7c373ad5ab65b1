import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Link } from '@tanstack/react-router'
import classes from '../../../lib/news-cards.module.css'

/** The way to what was written down after every session. */
export const SummariesLink = () => (
  <div className={classes.cards}>
    <Link to="/sessions" className={classes.card}>
      <KindGlyph kind="hands-on" size={20} />
      <span>
        <b>Your sessions</b>
        <small>What was restricted, what changed, what to do</small>
      </span>
      <ChevronRight size={16} />
    </Link>
  </div>
)
