/** How many rows a question has, at most `pages` hundreds of them: the API tells no totals. */
export async function counted(
  page: (after?: string) => Promise<{ items: unknown[]; next?: string | null }>,
  pages = 5,
) {
  let count = 0
  let after: string | undefined
  for (let turn = 0; turn < pages; turn += 1) {
    const answer = await page(after)
    count += answer.items.length
    if (!answer.next) return { count, more: false }
    after = answer.next
  }
  return { count, more: true }
}
