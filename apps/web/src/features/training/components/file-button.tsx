import { type ButtonLook, buttonClass } from '@strideloom/ui/control/button.tsx'
import { useId } from 'react'
import classes from './file-button.module.css'

type Props = { children: string; look: ButtonLook; onChoose: (file: File) => void }

/**
 * A button that opens the choice of a file. The field itself is out of sight; its label looks like a button, and takes the ring when the field
 * has the focus. No kinds of files are named to the browser: phones grey out those they have no name for.
 */
export const FileButton = ({ children, look, onChoose }: Props) => {
  const id = useId()
  return (
    <span className={classes.place}>
      <input
        id={id}
        type="file"
        className={classes.field}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onChoose(file)
          // The same file, mended, is a choice again.
          target.value = ''
        }}
      />
      <label htmlFor={id} className={buttonClass({ look, big: true })}>
        {children}
      </label>
    </span>
  )
}
