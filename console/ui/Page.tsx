import { ArrowLeftOutlined } from '@ant-design/icons'
import { useEffect, type ReactNode } from 'react'
import { useCrumb, type Crumb } from './crumb'
import { useWords } from './language'

interface PageProps {
  title: string
  /** What stands beside the title, e.g. a state. */
  beside?: ReactNode
  /** One line under the title. */
  says?: ReactNode
  /** Where one goes back to from here, if not to the place in the rail. */
  back?: Crumb
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, beside, says, back, actions, children }: PageProps) {
  const words = useWords()
  const crumb = useCrumb()
  const wayBack = back ?? crumb
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <article className="page">
      <header className="page-head">
        <div className="page-title">
          {wayBack && (
            <a className="page-back" href={wayBack.to}>
              <ArrowLeftOutlined aria-hidden /> {wayBack.label}
            </a>
          )}
          <h1>
            <span>{title}</span> {beside}
          </h1>
          {says && <p>{says}</p>}
          <small className="page-zone">{words.shell.zoneSays}</small>
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  )
}

interface PanelProps {
  id?: string
  title?: ReactNode
  says?: ReactNode
  actions?: ReactNode
  /** A table reaches the panel's edges. */
  flush?: boolean
  children?: ReactNode
}

export function Panel({ id, title, says, actions, flush, children }: PanelProps) {
  return (
    <section id={id} className={flush ? 'panel panel-flush' : children ? 'panel' : 'panel panel-bare'}>
      {(title || actions) && (
        <header className="panel-head">
          <div>
            {title && <h2>{title}</h2>}
            {says && <p>{says}</p>}
          </div>
          {actions && <div className="panel-actions">{actions}</div>}
        </header>
      )}
      {children && <div className="panel-body">{children}</div>}
    </section>
  )
}
