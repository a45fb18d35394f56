import { onScopeDispose, ref, type Ref } from 'vue'
import { useDoing } from '../api/asking'
import { api, ask } from '../api/client'

/** A one-time code sent to a login: for how many minutes it is good, and how long until another may be asked for. */
export function useCode(login: Ref<string>, purpose: 'sign-in' | 'reset') {
  const minutes = ref(0)
  const wait = ref(0)
  const { error, busy, run } = useDoing()
  const clock = setInterval(() => (wait.value = Math.max(0, wait.value - 1)), 1000)
  onScopeDispose(() => clearInterval(clock))
  const send = () =>
    run(async () => {
      const sent = await ask(api.POST('/auth/codes', { body: { login: login.value.trim(), purpose } }))
      minutes.value = Math.round(sent.expires_in / 60)
      wait.value = 60
    })
  return { minutes, wait, error, busy, send }
}
