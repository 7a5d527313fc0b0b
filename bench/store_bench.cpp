// SPDX-License-Identifier: Apache-2.0
// Durable saves (a contact, its audit line, an outbox line) by 16 clients: our record in SQLite against PostgreSQL 15
// doing the same statements with prepared statements, fsync and synchronous_commit on. Then audited looks a second.
#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "sql/store_bench.hpp"
#include "store/store.hpp"
#include "store/test/postgres_server.hpp"

namespace {

using namespace stepwise;
using Steady = std::chrono::steady_clock;
constexpr int clients = 16, runs = 5;
constexpr auto how_long = std::chrono::milliseconds{2000};
const std::string words(600, 'w');

double seconds_since(Steady::time_point start) { return std::chrono::duration<double>(Steady::now() - start).count(); }

/// Saves a second, by so many clients, each calling `save(client, n)` again and again.
double rate(const std::function<void(int, std::int64_t)>& save) {
  std::atomic<std::int64_t> saves{0};
  const auto start = Steady::now();
  {
    std::vector<std::jthread> threads;
    for (int client = 0; client < clients; ++client)
      threads.emplace_back([&, client] {
        for (std::int64_t n = 0; Steady::now() - start < how_long; ++n, ++saves) save(client, n);
      });
  }
  return static_cast<double>(saves.load()) / seconds_since(start);
}

struct Spread {
  double least, median, most;
};
Spread spread(std::vector<double> figures) {
  std::ranges::sort(figures);
  return {figures.front(), figures[figures.size() / 2], figures.back()};
}

std::int64_t unique_number(int run, int client, std::int64_t n) { return (std::int64_t{run} * clients + client) * 10'000'000 + n; }

double ours(store::Store& store, int run) {
  return rate([&](int client, std::int64_t n) {
    const std::int64_t number = unique_number(run, client, n);
    const auto saved = store.write([&](store::WriteTx& tx) -> Result<void> {
      const std::string reference = fmt::format("c{}", number);
      tx.run(sql::store_bench::note_insert, {{"person_id", number % 50'000}, {"contact_id", number}, {"reference", reference}, {"at", tx.now()}, {"words", words}});
      tx.audit({.actor = StaffId{7}, .actor_name = "A Worker", .role = "contact_worker", .action = "contact.recorded", .person = PersonId{number % 50'000},
                .subject = "contact:" + reference, .after = R"({"resolution":"advice"})", .request_id = "r-1"});
      tx.outbox({"follow_up", reference, R"({"days":90})"});
      return {};
    });
    if (!saved) throw std::runtime_error{saved.error().sentence};
  });
}

/// The peer: one connection a client, five statements a save, each prepared once.
class Peer {
 public:
  Peer(const std::string& connect, int client) : connection_{PQconnectdb(connect.c_str())}, client_{client} {
    prepare("contact", "insert into contact (person_id, contact_id, reference, received_at, recorded_at, channel, taken_by_id, taken_by_name, taken_by_role, "
                       "team_name, what_i_want, safety, resolution) values ($1,$2,$3,$4,$4,'phone',7,'A Worker','contact_worker','Front door',$5,'no_concern','advice')");
    prepare("audit", "insert into audit (audit_id, at, actor_id, actor_name, role, action, person_id, subject, reason, before_json, after_json, request_id, hash) "
                     "values ($1,$2,7,'A Worker','contact_worker','contact.recorded',$3,$4,'','',$5,'r-1',$6)");
    prepare("outbox", "insert into outbox (kind, item_key, payload, made_at, next_try_at) values ('follow_up',$1,$2,$3,$3) on conflict (kind, item_key) do nothing");
    prepare("begin", "begin");
    prepare("commit", "commit");
  }
  ~Peer() { PQfinish(connection_); }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void save(int run, std::int64_t n) {
    const std::string number = std::to_string(unique_number(run, client_, n)), person = std::to_string(unique_number(run, client_, n) % 50'000);
    const std::string reference = "c" + number, at = "1795262400000000", subject = "contact:" + reference;
    exec<0>("begin", {});
    exec<5>("contact", {person.c_str(), number.c_str(), reference.c_str(), at.c_str(), words.c_str()});
    exec<6>("audit", {number.c_str(), at.c_str(), person.c_str(), subject.c_str(), R"({"resolution":"advice"})", hash_.c_str()});
    exec<3>("outbox", {reference.c_str(), R"({"days":90})", at.c_str()});
    exec<0>("commit", {});
  }

 private:
  void prepare(const char* name, const char* text) { check(PQprepare(connection_, name, text, 0, nullptr)); }
  template <std::size_t N>
  void exec(const char* name, const std::array<const char*, N>& values) {
    check(PQexecPrepared(connection_, name, static_cast<int>(N), values.data(), nullptr, nullptr, 0));
  }
  void check(PGresult* result) {
    const std::unique_ptr<PGresult, decltype(&PQclear)> held{result, &PQclear};
    if (PQresultStatus(result) != PGRES_COMMAND_OK) throw std::runtime_error{PQresultErrorMessage(result)};
  }
  PGconn* connection_;
  int client_;
  std::string hash_ = std::string(64, 'a');
};

double theirs(const std::string& connect, int run) {
  std::vector<std::unique_ptr<Peer>> peers;
  for (int client = 0; client < clients; ++client) peers.push_back(std::make_unique<Peer>(connect, client));
  return rate([&](int client, std::int64_t n) { peers[static_cast<std::size_t>(client)]->save(run, n); });
}

double looks(store::Store& store) {
  constexpr int lines = 100'000;
  const auto start = Steady::now();
  store::Ticket last;
  for (int i = 0; i < lines; ++i)
    last = store.audit_later({.actor = StaffId{7}, .actor_name = "A Worker", .role = "contact_worker", .action = "person.looked",
                              .person = PersonId{i * 7919LL % 50'000}, .subject = "person:abcdefghijklmnop", .reason = "record", .request_id = "r-1"});
  if (!last.wait()) throw std::runtime_error{"an audit line was not kept"};
  return lines / seconds_since(start);
}

void migrate(const store::Options& options) {
  if (const auto done = store::Store::migrate(options); !done) throw std::runtime_error{done.error().sentence};
}

}  // namespace

/// `store_bench [saves|looks]`: only our own part, for a profiler; without a word, everything and the peer.
int main(int count, char** arguments) {
  const std::string only = count > 1 ? arguments[1] : "";
  const SystemClock clock;
  const store::test::TemporaryFolder folder;
  const store::Options options{.url = "sqlite:" + (folder.path() / "bench.db").string(), .clock = &clock};
  std::unique_ptr<store::test::PostgresServer> server;
  std::string peer;
  migrate(options);
  if (only.empty()) {
    server = std::make_unique<store::test::PostgresServer>(true);
    peer = server->new_database();
    migrate({.url = "postgres:" + peer, .clock = &clock});
  }
  const auto store = std::move(*store::Store::open(options));
  std::vector<double> mine, other, ratios, lines;
  for (int run = 0; run < runs; ++run) {
    other.push_back(server ? theirs(peer, run) : 1);
    mine.push_back(only == "looks" ? 0 : ours(*store, run));
    ratios.push_back(mine.back() / other.back());
  }
  for (int run = 0; run < runs; ++run) lines.push_back(only == "saves" ? 0 : looks(*store));
  const auto show = [](const char* what, const Spread& s) { fmt::print("{:<52}{:>12.1f}{:>12.1f}{:>12.1f}\n", what, s.least, s.median, s.most); };
  fmt::print("{:<52}{:>12}{:>12}{:>12}\n", fmt::format("{} clients, {} runs", clients, runs), "min", "median", "max");
  show("durable saves a second, ours", spread(mine));
  show("durable saves a second, PostgreSQL 15", spread(other));
  show("ratio, run by run (goal 2.5)", spread(ratios));
  show("audited looks a second, durable (goal 25000)", spread(lines));
  const auto load = store->writer_load();
  fmt::print("saves and lines a commit: {:.1f}\n", static_cast<double>(load.jobs) / static_cast<double>(load.commits));
  for (const auto& timing : store->timings())
    fmt::print("  {:<28}{:>10} calls {:>8.2f} us each\n", timing.name, timing.calls, static_cast<double>(timing.total_us) / static_cast<double>(std::max<std::uint64_t>(timing.calls, 1)));
}
