import { fileSize } from '../import-words.ts'
import classes from './import-runs.module.css'

/** How much of a file is on its way; then that it is read. What is said aloud changes once. */
export const SendProgress = ({ file, sent }: { file: File; sent: number }) => {
  const isRead = sent >= file.size
  return (
    <div className={classes.progress}>
      <p role="status">{isRead ? `${file.name} is here and is read.` : `Sending ${file.name}.`}</p>
      <progress aria-label={`Sending ${file.name}`} {...(!isRead && { value: sent, max: file.size })} />
      <p className={classes.support}>
        {isRead
          ? 'Years of runs take some seconds.'
          : `${fileSize(Math.floor(sent))} of ${fileSize(file.size)}. Stay on this page until it is here.`}
      </p>
    </div>
  )
}
