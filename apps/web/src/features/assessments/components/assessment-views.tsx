import { Link } from '@tanstack/react-router'
import classes from './assessment-views.module.css'

/** The three views of an assessment: what is known, what is measured, what it shows. */
export const AssessmentViews = ({ runnerId }: { runnerId: string }) => (
  <nav aria-label="Assessment" className={classes.views}>
    <Link
      to="/runners/$runnerId/assessment"
      params={{ runnerId }}
      activeOptions={{ exact: true, includeSearch: false }}
      className={classes.view}
    >
      Findings
    </Link>
    <Link to="/runners/$runnerId/assessment/tests" params={{ runnerId }} className={classes.view}>
      Test
    </Link>
    <Link to="/runners/$runnerId/assessment/results" params={{ runnerId }} className={classes.view}>
      Results
    </Link>
  </nav>
)
