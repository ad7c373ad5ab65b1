/** One weft through three warps. Decoration: the name stands beside it or in the link's label. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      strokeLinecap="round"
      strokeWidth="2.6"
      aria-hidden="true"
    >
      <path d="M5 2.5v9M5 17.5v4M12 2.5v4M12 12.5v9M19 2.5v9M19 17.5v4" stroke="var(--ink)" strokeOpacity=".42" />
      <path d="M1.5 14.5c3.5 0 6-5 10.5-5s7 5 10.5 5" stroke="var(--brand)" />
    </svg>
  )
}
