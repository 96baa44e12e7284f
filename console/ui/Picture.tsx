import { useState } from 'react'

/** A picture by its name or address; a plain parcel stands in where it is missing. */
export function Picture({ name, alt, size }: { name: string; alt: string; size: number }) {
  const [missing, setMissing] = useState('')
  if (name === '' || missing === name)
    return (
      <svg
        className="picture"
        width={size}
        height={size}
        viewBox="0 0 48 48"
        {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
      >
        <rect width="48" height="48" rx="8" fill="#f1ede4" />
        <path
          d="M12 19l12-6 12 6v13l-12 6-12-6zM12 19l12 6 12-6M24 25v13"
          fill="#cfd9d4"
          stroke="#8b9a93"
          strokeLinejoin="round"
        />
      </svg>
    )
  return (
    <img
      className="picture"
      src={pictureAddress(name)}
      alt={alt}
      width={size}
      height={size}
      onError={() => setMissing(name)}
    />
  )
}

/** The build puts the brand's drawn pictures beside the desk; an uploaded one comes with its address. */
const pictureAddress = (name: string) => (/^(\/|https:)/.test(name) ? name : `pictures/${encodeURIComponent(name)}.svg`)
