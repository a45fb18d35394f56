//! `duijie user`: the operator's first accounts, and the first bureau, which nobody else could verify.
use clap::{Args, Subcommand};

use crate::{
    audit::{self, Act},
    auth::{actor::Membership, keys, password, token},
    boot,
    config::Config,
    db::{Author, Conn},
    error::{Error, Result},
    kernel::{clock::Clock, credit_code::CreditCode, id::UserId, noun::Noun, region::RegionCode},
    org::{
        self, Org,
        account::{self, User},
        model::plain_name,
    },
    search::Index,
};

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    act: Deed,
}

#[derive(Subcommand)]
enum Deed {
    /// Makes an account that acts for an organisation
    Add(Add),
    /// Makes a new key that signs access tokens; tokens of the former key are good for their quarter of an hour
    RotateKey,
    /// Confirms that an organisation is who it says, and lets whoever claimed it in
    VerifyOrg {
        /// Its name or credit code
        org: String,
    },
}

#[derive(Args)]
struct Add {
    /// A mail address or a mobile number
    #[arg(long)]
    login: String,
    #[arg(long)]
    name: String,
    /// The organisation: its name or credit code
    #[arg(long)]
    org: String,
    /// owner, editor or viewer
    #[arg(long)]
    role: String,
    /// Without one, a password is made and printed
    #[arg(long)]
    password: Option<String>,
}

/// # Errors
/// `Startup` with what is in the way: no such organisation, a login that is taken, a password that is too short.
pub fn run(config: Config, options: &Options) -> Result<()> {
    boot::migrate(&config)?;
    // The server may hold the index on disk; it follows the change log by itself.
    let index = Index::in_memory(boot::analyzer()).map_err(boot::startup)?;
    let db = boot::compose(config, Clock::System, index)?.db.clone();
    match &options.act {
        Deed::Add(wanted) => {
            let role: Membership =
                wanted.role.parse().map_err(|_| startup(&wanted.role, "not a role: owner, editor, viewer"))?;
            let plain = wanted.password.clone().unwrap_or_else(token::random);
            password::check("password", &plain).map_err(|_| startup("--password", "8 to 128 characters"))?;
            let hash = password::hash_now(&plain)?;
            let is_new = db.write_now(Author::default(), |tx| {
                let org = find(tx, &wanted.org)?;
                let login = wanted.login.trim().to_lowercase();
                if login.is_empty() {
                    return Err(startup("--login", "a mail address or a mobile number"));
                }
                // Somebody who is here already joins one organisation more, with the password that they have.
                let (id, is_new) = match account::find_by_login(tx, &login)? {
                    Some(user) => (user.id, false),
                    None => {
                        let (id, created_at) = (UserId::new(), tx.now());
                        let user = User { id, login, name: wanted.name.clone(), password_hash: hash, created_at };
                        account::insert(tx, &user)?;
                        (id, true)
                    }
                };
                account::join(tx, id, org.id, role, false)?;
                audit::note(tx, Act::AddMember, Noun::Org, org.id, &id.to_string())?;
                Ok(is_new)
            })?;
            println!("{} may sign in for {} as {role}", wanted.login, wanted.org);
            if is_new && wanted.password.is_none() {
                println!("password: {plain}");
            }
        }
        Deed::RotateKey => {
            let kid = db.write_now(Author::default(), |tx| {
                let kid = keys::rotate(tx)?;
                audit::note(tx, Act::RotateKey, Noun::User, &kid, "")?;
                Ok(kid)
            })?;
            println!("new signing key: {kid}");
        }
        Deed::VerifyOrg { org } => {
            let name = db.write_now(Author::default(), |tx| {
                let mut org = find(tx, org)?;
                org.verify()?;
                account::settle_claims(tx, org.id, true)?;
                org::store::save(tx, &mut org)?;
                audit::record(tx, Act::Verify, Noun::Org, org.id)?;
                Ok(org.name)
            })?;
            println!("verified: {name}");
        }
    }
    Ok(())
}

fn find(conn: &mut Conn, text: &str) -> Result<Org> {
    let found = match text.parse::<CreditCode>() {
        Ok(code) => org::store::find_by_code(conn, &code)?,
        Err(_) => org::store::find_by_name(conn, &plain_name(text), &RegionCode::nation())?,
    };
    found.ok_or_else(|| startup(text, "no organisation, or several, of this name or credit code"))
}

fn startup(what: &str, why: &str) -> Error {
    Error::Startup(format!("{what}: {why}"))
}
