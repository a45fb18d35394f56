import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'
import { isBureau } from '../../session/session'

/** Firms have no such page: they are led to the event. */
const hosting = (to: RouteLocationNormalized) => (isBureau.value ? true : `/app/events/${String(to.params.id)}`)

/** What firms see of events, and what hosts use on the day and after it. */
export default [
  { path: '/app/events/:id/registration', component: () => import('./Register.vue'), props: true },
  { path: '/app/events/:id/partners', component: () => import('./Partners.vue'), props: true },
  {
    path: '/app/events/:id/schedule',
    component: () => import('./Schedule.vue'),
    props: (route) => ({
      id: route.params.id,
      member: typeof route.query.member === 'string' ? route.query.member : undefined,
    }),
  },
  { path: '/app/events/:id/check-in', component: () => import('../day/CheckIn.vue'), props: true },
  { path: '/app/events/:id/day', component: () => import('../day/Day.vue'), props: true, beforeEnter: hosting },
  {
    path: '/app/events/:id/results',
    component: () => import('../after/Results.vue'),
    props: true,
    beforeEnter: hosting,
  },
  { path: '/app/events/:id/board', component: () => import('../day/Board.vue'), props: true },
  { path: '/app/events/:id/meetings/:meeting', component: () => import('../after/Outcome.vue'), props: true },
  { path: '/app/events/:id/outcomes', component: () => import('../after/Outcomes.vue'), props: true },
  { path: '/app/events/:id/report', component: () => import('../after/Report.vue'), props: true },
] satisfies RouteRecordRaw[]
