/** The product's own sign: an opening quotation mark over the dotted line of a marked name. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 8.6c0-3.5 1.700-5.900 4.900-6.900l.6 1.500C6.800 3.900 6 4.800 5.800 6.200A2.800 2.800 0 1 1 3 9zM11.400 8.600c0-3.500 1.700-5.900 4.900-6.900l.6 1.500c-1.700.7-2.500 1.600-2.700 3a2.800 2.800 0 1 1-2.800 2.800z" />
      <path class="dots" d="M3.500 16.500h13" />
    </svg>
  );
}
