import type { RouteRecordRaw } from 'vue-router'
import { isBureau } from '../session/session'

/** Only a bureau holds events; whoever comes here otherwise is led to the list. */
const hosting = () => (isBureau.value ? true : '/app/')

const host: RouteRecordRaw[] = [
  { path: '/app/events', component: () => import('./host/Events.vue'), beforeEnter: hosting },
  { path: '/app/events/new', component: () => import('./host/EventForm.vue'), beforeEnter: hosting },
  { path: '/app/events/:id/edit', component: () => import('./host/EventForm.vue'), props: true, beforeEnter: hosting },
  { path: '/app/events/:id', component: () => import('./host/EventHome.vue'), props: true, beforeEnter: hosting },
]

export default [...host] satisfies RouteRecordRaw[]
