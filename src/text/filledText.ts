/** A message with its arguments in the places of {0}, {1} …; a place without an argument stays. */
export function filledText(message: string, args: readonly string[]): string {
  return message.replace(/\{(\d+)\}/gu, (place, index: string) => args[Number(index)] ?? place);
}
