//! The other side of sending: a gateway that takes SMS over HTTP, and a relay that speaks SMTP; both record what came.
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

/// What was sent to whom.
#[derive(Clone, Debug)]
pub struct Taken {
    pub to: String,
    pub text: String,
}

impl Taken {
    /// The six digits, or the eight letters and digits, that the text holds.
    pub fn code(&self) -> String {
        let code = regex::Regex::new(r"(?:^|[^0-9A-Z])([0-9]{6}|[0-9A-Z]{8})(?:[^0-9A-Z]|$)").unwrap();
        let found = code.captures(&self.text).unwrap_or_else(|| panic!("no code in {self:?}"));
        found[1].to_owned()
    }
}

#[derive(Clone)]
pub struct Gateway {
    pub url: String,
    taken: Arc<Mutex<Vec<Taken>>>,
    /// It takes nothing while this is set.
    pub down: Arc<AtomicBool>,
}

impl Gateway {
    pub fn sms() -> Gateway {
        Gateway::start("http", "/send", answer_http)
    }

    pub fn mail() -> Gateway {
        Gateway::start("smtp", "", answer_smtp)
    }

    fn start(scheme: &str, path: &str, answer: fn(TcpStream, bool) -> Option<Taken>) -> Gateway {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("{scheme}://{}{path}", listener.local_addr().unwrap());
        let gateway = Gateway { url, taken: Arc::default(), down: Arc::default() };
        let (taken, down) = (gateway.taken.clone(), gateway.down.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let came = answer(stream.unwrap(), down.load(Ordering::SeqCst));
                taken.lock().unwrap().extend(came);
            }
        });
        gateway
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }

    pub fn last(&self) -> Taken {
        self.taken().pop().expect("nothing was sent")
    }
}

fn answer_http(stream: TcpStream, down: bool) -> Option<Taken> {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut length = 0;
    let mut first = String::new();
    reader.read_line(&mut first).unwrap();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let line = line.trim().to_lowercase();
        if let Some(bytes) = line.strip_prefix("content-length:") {
            length = bytes.trim().parse().unwrap();
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    assert!(first.starts_with("POST /send HTTP/1.1"), "{first}");
    let status = if down { "503 Service Unavailable" } else { "200 OK" };
    write!(&stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").unwrap();
    let body: Value = serde_json::from_slice(&body).unwrap();
    let part = |name: &str| body[name].as_str().unwrap().to_owned();
    (!down).then(|| Taken { to: part("to"), text: part("text") })
}

fn answer_smtp(stream: TcpStream, down: bool) -> Option<Taken> {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let say = |text: &str| write!(&stream, "{text}\r\n").unwrap();
    say(if down { "421 come again later" } else { "220 relay.test ESMTP" });
    let mut to = String::new();
    let mut taken = None;
    while let Some(Ok(line)) = lines.next() {
        match line.split(' ').next().unwrap_or_default().to_uppercase().as_str() {
            "EHLO" | "HELO" | "NOOP" | "RSET" => say("250 relay.test"),
            "MAIL" => say("250 2.1.0 OK"),
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap().to_owned();
                say("250 2.1.5 OK");
            }
            "DATA" => {
                say("354 end with a dot");
                let mail: Vec<String> = lines.by_ref().map(Result::unwrap).take_while(|line| line != ".").collect();
                taken = Some(Taken { to: to.clone(), text: readable(&mail) });
                say("250 2.0.0 taken");
            }
            "QUIT" => {
                say("221 bye");
                break;
            }
            other => panic!("not spoken here: {other}"),
        }
    }
    taken
}

/// Headers as they came, the body decoded.
fn readable(mail: &[String]) -> String {
    let blank = mail.iter().position(String::is_empty).unwrap();
    let (head, body) = mail.split_at(blank);
    let head = head.join("\n");
    let body = if head.contains("Content-Transfer-Encoding: base64") {
        String::from_utf8(STANDARD.decode(body.concat()).unwrap()).unwrap()
    } else if head.contains("Content-Transfer-Encoding: quoted-printable") {
        body.join("\n").replace("=\n", "") // soft breaks; what is sent this way is plain ASCII otherwise
    } else {
        assert!(head.contains("Content-Transfer-Encoding: 7bit"), "{head}");
        body.join("\n")
    };
    format!("{head}\n{body}")
}
