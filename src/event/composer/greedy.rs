//! Which organisations to add, one after the other: each time the one that adds most to what the meetings are worth. Pure.
//!
//! What a set is worth is, over its members, the sum of the points of each one's best `most` partners in the set. A maker adds
//! nothing alone and much once its buyers are there, so what each one adds is reckoned anew after every step.
#![allow(clippy::indexing_slicing)] // nodes are indexes of `edges`, as whoever makes a Graph has seen to

/// Organisations by number, each with its possible partners and the points of their best meeting. Each edge stands twice.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    pub edges: Vec<Vec<(usize, u32)>>,
}

/// One that is added, and what it adds to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub node: usize,
    pub adds: u64,
}

/// A set that grows.
struct Set<'g> {
    graph: &'g Graph,
    most: usize,
    holds: Vec<bool>,
    /// Of each member the points of its partners in the set, highest first.
    met: Vec<Vec<u32>>,
}

impl<'g> Set<'g> {
    fn of(graph: &'g Graph, nodes: &[usize], most: usize) -> Set<'g> {
        let count = graph.edges.len();
        let mut set = Set { graph, most: most.max(1), holds: vec![false; count], met: vec![Vec::new(); count] };
        for node in nodes {
            set.add(*node);
        }
        set
    }

    fn add(&mut self, node: usize) {
        if self.holds[node] {
            return;
        }
        self.holds[node] = true;
        for (other, points) in &self.graph.edges[node] {
            if self.holds[*other] {
                insert(&mut self.met[*other], *points);
                insert(&mut self.met[node], *points);
            }
        }
    }

    /// What `node` would add: its own best meetings, and what it betters for its partners.
    fn adds(&self, node: usize) -> u64 {
        let mut own = Vec::new();
        let mut others = 0;
        for (other, points) in &self.graph.edges[node] {
            if self.holds[*other] {
                own.push(*points);
                let worst = self.met[*other].get(self.most - 1).copied().unwrap_or(0);
                others += u64::from(points.saturating_sub(worst));
            }
        }
        best(own, self.most) + others
    }

    /// What `node` could meet among the set and all that are free.
    fn could(&self, node: usize, free: &[usize]) -> u64 {
        let all = self.graph.edges[node].iter().filter(|(other, _)| self.holds[*other] || free.contains(other));
        best(all.map(|(_, points)| *points).collect(), self.most)
    }

    fn worth(&self, node: usize) -> u64 {
        best(self.met[node].clone(), self.most)
    }
}

fn insert(met: &mut Vec<u32>, points: u32) {
    let at = met.partition_point(|known| *known >= points);
    met.insert(at, points);
}

fn best(mut points: Vec<u32>, most: usize) -> u64 {
    points.sort_unstable_by(|a, b| b.cmp(a));
    points.into_iter().take(most).map(u64::from).sum()
}

/// What each of `nodes` meets among them with at most `most` meetings each: partners, and the points of its best meetings.
/// What the set is worth is the sum of these points.
pub fn met(graph: &Graph, nodes: &[usize], most: usize) -> Vec<(usize, u64)> {
    let set = Set::of(graph, nodes, most);
    nodes.iter().map(|node| (set.met[*node].len(), set.worth(*node))).collect()
}

/// Up to `size` of those that are not `chosen` and not `barred`, in the order in which they are to be added. Where none adds
/// anything yet, whoever could meet most among all begins.
pub fn propose(graph: &Graph, chosen: &[usize], barred: &[bool], (size, most): (usize, usize)) -> Vec<Step> {
    let mut set = Set::of(graph, chosen, most);
    let open = |node: usize| !barred.get(node).copied().unwrap_or(false);
    let mut free: Vec<usize> = (0..graph.edges.len()).filter(|node| !set.holds[*node] && open(*node)).collect();
    let mut steps = Vec::new();
    while steps.len() < size {
        // of equals the first: the order of the pool is fixed
        let first = |worth: &dyn Fn(usize) -> u64| {
            free.iter().map(|node| (*node, worth(*node))).max_by_key(|(node, worth)| (*worth, usize::MAX - node))
        };
        let Some((node, adds)) = first(&|node| set.adds(node)) else { break };
        let next = if adds > 0 {
            Some(node)
        } else {
            first(&|node| set.could(node, &free)).filter(|one| one.1 > 0).map(|one| one.0)
        };
        let Some(node) = next else { break }; // the others meet nobody
        set.add(node);
        free.retain(|other| *other != node);
        steps.push(Step { node, adds });
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two buyers (0, 1), three makers (2, 3, 4); 5 meets nobody.
    fn graph() -> Graph {
        let mut graph = Graph { edges: vec![Vec::new(); 6] };
        for (a, b, points) in [(0, 2, 90), (0, 3, 80), (0, 4, 70), (1, 2, 40), (1, 4, 60)] {
            graph.edges[a].push((b, points));
            graph.edges[b].push((a, points));
        }
        graph
    }

    fn worth(nodes: &[usize], most: usize) -> u64 {
        met(&graph(), nodes, most).iter().map(|(_, points)| points).sum()
    }

    #[test]
    fn what_each_adds_adds_up_to_what_all_are_worth() {
        for most in 1..4 {
            for chosen in [vec![], vec![0], vec![0, 1], vec![2, 4]] {
                let steps = propose(&graph(), &chosen, &[], (10, most));
                let all: Vec<usize> = chosen.iter().copied().chain(steps.iter().map(|step| step.node)).collect();
                let added: u64 = steps.iter().map(|step| step.adds).sum();
                assert_eq!(worth(&all, most), worth(&chosen, most) + added, "{chosen:?} {most}");
                assert!(!all.contains(&5), "who meets nobody is not proposed");
            }
        }
    }

    #[test]
    fn with_the_buyers_given_the_maker_that_adds_most_comes_first() {
        let steps = propose(&graph(), &[0, 1], &[], (10, 1));
        // 2: 90 for itself, 90 for 0 and 40 for 1; then 4: 70 for itself and 20 more for 1
        let expected = [(2, 220), (4, 90), (3, 80)].map(|(node, adds)| Step { node, adds });
        assert_eq!(steps, expected);
    }

    #[test]
    fn who_is_left_out_is_not_proposed_and_a_first_one_is_found_without_any_choice() {
        let barred = [false, false, true, false, false, false];
        let steps = propose(&graph(), &[], &barred, (2, 2));
        assert_eq!(steps, [Step { node: 0, adds: 0 }, Step { node: 3, adds: 160 }]);
    }
}
