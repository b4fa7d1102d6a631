//! `Tree`: a generated document that shrinks while it stays what it is.

use std::marker::PhantomData;

use proptest::arbitrary::any;
use proptest::strategy::{NewTree, Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::damage::{self, Broken};
use super::draw::Draw;
use super::hostile;
use super::json::Json;
use super::make::Maker;
use super::{HostileJson, NearlyValid, NearlyValidJson, ValidJson, Values};
use crate::node::FhirType;
use crate::table::TypeDef;
use crate::tolerant;
use crate::validate::check_node;

/// What a document is, and stays when it shrinks.
#[derive(Debug, Clone)]
enum Kind {
    Valid,
    Nearly(Broken),
    Hostile,
}

/// A document of a type.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    def: &'static TypeDef,
    kind: Kind,
    json: Json,
    /// What the document was before the last step, where that can be taken back.
    before: Option<Json>,
    /// The member or item that the next step removes.
    next: usize,
}

impl Tree {
    fn new(
        def: &'static TypeDef,
        runner: &mut TestRunner,
        kind: fn(&mut Draw, &mut Json, &'static TypeDef) -> Kind,
    ) -> Result<Self, proptest::test_runner::Reason> {
        let seed = any::<u64>().new_tree(runner)?.current();
        let mut draw = Draw::new(seed);
        let mut json = Maker::new(&mut draw).document(def);
        let kind = kind(&mut draw, &mut json, def);
        Ok(Tree { def, kind, json, before: None, next: 0 })
    }

    fn text(&self) -> String {
        text(&self.json)
    }

    /// Whether a smaller document is still of the kind.
    fn is_still(&self, json: &Json) -> bool {
        let outcome = || check_node(&text(json), &mut *(self.def.make)()).outcome;
        match &self.kind {
            Kind::Valid => outcome().is_valid(),
            Kind::Nearly((rule, place)) => {
                outcome().errors().any(|issue| issue.rule == *rule && issue.expression == *place)
            }
            Kind::Hostile => true,
        }
    }

    /// Takes away the next member or item that can go.
    fn simplify(&mut self) -> bool {
        loop {
            let mut smaller = self.json.clone();
            let mut unit = self.next;
            if !smaller.remove(&mut unit) {
                return false;
            }
            if self.is_still(&smaller) {
                self.before = Some(std::mem::replace(&mut self.json, smaller));
                return true;
            }
            self.next += 1;
        }
    }

    fn complicate(&mut self) -> bool {
        match self.before.take() {
            Some(before) => {
                self.json = before;
                self.next += 1;
                true
            }
            None => false,
        }
    }
}

fn text(json: &Json) -> String {
    let mut out = String::new();
    json.write(&mut out);
    out
}

/// A valid document.
#[derive(Debug, Clone)]
pub struct ValidTree(Tree);

/// A document with one broken rule.
#[derive(Debug, Clone)]
pub struct NearlyValidTree(Tree, Broken);

/// A JSON object of no particular shape.
#[derive(Debug, Clone)]
pub struct HostileTree(Tree);

/// A valid value.
#[derive(Debug, Clone)]
pub struct ValueOf<T>(Tree, PhantomData<T>);

impl Strategy for ValidJson {
    type Tree = ValidTree;
    type Value = String;
    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        Tree::new(self.0, runner, |_, _, _| Kind::Valid).map(ValidTree)
    }
}

impl Strategy for NearlyValidJson {
    type Tree = NearlyValidTree;
    type Value = NearlyValid;
    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let tree = Tree::new(self.0, runner, |draw, json, def| Kind::Nearly(damage::damage(draw, json, def)))?;
        let broken = match &tree.kind {
            Kind::Nearly(broken) => broken.clone(),
            _ => Broken::default(),
        };
        Ok(NearlyValidTree(tree, broken))
    }
}

impl Strategy for HostileJson {
    type Tree = HostileTree;
    type Value = String;
    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let spoil = |draw: &mut Draw, json: &mut Json, _| {
            hostile::spoil(draw, json);
            Kind::Hostile
        };
        Tree::new(self.0, runner, spoil).map(HostileTree)
    }
}

impl<T: FhirType> Strategy for Values<T> {
    type Tree = ValueOf<T>;
    type Value = T;
    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        Tree::new(T::DEF, runner, |_, _, _| Kind::Valid).map(|tree| ValueOf(tree, PhantomData))
    }
}

macro_rules! value_tree {
    ($($name:ident $(<$param:ident>)? gives $value:ty: |$tree:ident| $current:expr;)*) => {
        $(
            impl$(<$param: FhirType>)? ValueTree for $name$(<$param>)? {
                type Value = $value;
                fn current(&self) -> $value {
                    let $tree = self;
                    $current
                }
                fn simplify(&mut self) -> bool {
                    self.0.simplify()
                }
                fn complicate(&mut self) -> bool {
                    self.0.complicate()
                }
            }
        )*
    };
}

value_tree! {
    ValidTree gives String: |tree| tree.0.text();
    HostileTree gives String: |tree| tree.0.text();
    NearlyValidTree gives NearlyValid: |tree| NearlyValid {
        text: tree.0.text(),
        rule: tree.1.0,
        expression: tree.1.1.clone(),
    };
    // What is made is a JSON object, and a tolerant reading takes every JSON object.
    ValueOf<T> gives T: |tree| tolerant::from_str(&tree.0.text()).map(|read| read.value).unwrap_or_default();
}
