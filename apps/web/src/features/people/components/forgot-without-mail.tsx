import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { Link } from '@tanstack/react-router'
import classes from './forgot-without-mail.module.css'

/** Where no mail server is set: who can help whom. */
export const ForgotWithoutMail = () => (
  <>
    <dl className={classes.ways}>
      <div>
        <dt>You are a runner</dt>
        <dd>Ask your therapist. They can make a link for you that works once; open it on your phone.</dd>
      </div>
      <div>
        <dt>You work in the practice</dt>
        <dd>
          Whoever runs this machine makes a link for you with this command, in Strideloom’s folder:
          <code>npm run reset-password -- your@address</code>
        </dd>
      </div>
    </dl>
    <Link to="/sign-in" className={buttonClass({ big: true })}>
      Back to signing in
    </Link>
  </>
)
