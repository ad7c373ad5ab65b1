import { useEffect } from 'react'

/** What the browser's tab says: `Runners · Strideloom`. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Strideloom`
    return () => {
      document.title = 'Strideloom'
    }
  }, [title])
}
