import { CommandPalette } from '@strideloom/ui/surface/command-palette.tsx'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useLibraryCommands } from '../features/library/use-library-commands.ts'
import type { PaletteProps } from '../features/people/components/practice-shell.tsx'
import { useRunnerCommands } from '../features/people/use-runner-commands.ts'
import { type Command, listCommands } from '../lib/commands.ts'
import { findCommands } from '../lib/find-commands.ts'

/** Where everybody may go, whatever is open. */
const usePlaces = ({ isClinical, onShortcuts }: Pick<PaletteProps, 'isClinical' | 'onShortcuts'>): Command[] => {
  const navigate = useNavigate()
  const place = (
    to: '/needs' | '/runners' | '/calendar' | '/library' | '/practice' | '/practice/rules' | '/runners/new',
    label: string,
  ) => ({
    id: to,
    group: 'Go to',
    label,
    run: () => void navigate({ to }),
  })
  return [
    ...(isClinical ? [place('/needs', 'Today: who needs me')] : []),
    place('/runners', 'Runners'),
    place('/calendar', 'Calendar'),
    ...(isClinical ? [place('/library', 'Library'), place('/runners/new', 'Add a runner')] : []),
    place('/practice', 'Practice'),
    ...(isClinical ? [place('/practice/rules', 'Rules of the practice')] : []),
    { id: 'shortcuts', group: 'Go to', label: 'Keyboard shortcuts', shortcut: '?', run: onShortcuts },
  ]
}

/** Everything that can be gone to or done from here: what the open screen offers, runners, places, the library. */
export const Palette = (props: PaletteProps) => (props.isClinical ? <Clinical {...props} /> : <Assistant {...props} />)

/** A record and the library are not an assistant's: only places are offered. */
const Assistant = (props: PaletteProps) => {
  const [text, setText] = useState('')
  return <Found {...props} text={text} onText={setText} commands={usePlaces(props)} busy={false} />
}

const Clinical = (props: PaletteProps) => {
  const [text, setText] = useState('')
  // what the screen offers as it stands when the palette opens
  const [here] = useState(listCommands)
  const runners = useRunnerCommands(text)
  const places = usePlaces(props)
  const library = useLibraryCommands()
  const commands = [...here, ...runners.commands, ...places, ...library]
  return <Found {...props} text={text} onText={setText} commands={commands} busy={runners.busy} />
}

const Found = ({
  text,
  onText,
  commands,
  busy,
  onClose,
}: PaletteProps & { text: string; onText: (text: string) => void; commands: Command[]; busy: boolean }) => {
  const groups = useMemo(() => findCommands(commands, text), [commands, text])
  return (
    <CommandPalette
      title="Go to or do"
      placeholder="A runner, a page, a day, an exercise, a command"
      text={text}
      onText={onText}
      groups={groups}
      busy={busy}
      empty={`Nothing here is called “${text.trim()}”. Try a name, a date like “7 Dec”, or a place like “calf”.`}
      onClose={onClose}
      onChoose={({ run }) => {
        onClose()
        // once the palette is gone and has given the focus back: what comes next may take it
        setTimeout(run, 0)
      }}
    />
  )
}
