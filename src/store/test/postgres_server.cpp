// SPDX-License-Identifier: Apache-2.0
#include "store/test/postgres_server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace stepwise::store::test {
namespace {

namespace fs = std::filesystem;

/// PostgreSQL will not run as root: then it is run as the system's user `postgres`.
const passwd* other_user() {
  if (geteuid() != 0) return nullptr;
  const passwd* user = getpwnam("postgres");
  if (!user) throw std::runtime_error{"PostgreSQL does not run as root, and there is no user 'postgres'. Install postgresql-15, or set STEPWISE_TEST_SQLITE_ONLY=1."};
  return user;
}

std::string program(const std::string& name) {
  for (const char* folder : {"/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/17/bin", "/usr/bin", "/usr/local/bin"})
    if (const fs::path path = fs::path{folder} / name; fs::exists(path)) return path.string();
  throw std::runtime_error{"PostgreSQL's program '" + name + "' was not found. Install postgresql-15, or set STEPWISE_TEST_SQLITE_ONLY=1."};
}

/// Starts a program in the folder, its output in `log`. It ends when we do.
pid_t launch(const std::vector<std::string>& words, const fs::path& folder, const fs::path& log) {
  const passwd* user = other_user();
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error{"no process could be started"};
  if (child > 0) return child;
  prctl(PR_SET_PDEATHSIG, SIGQUIT);
  const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  dup2(out, 1);
  dup2(out, 2);
  if (user && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) _exit(126);
  if (chdir(folder.c_str()) != 0) _exit(126);
  setenv("LC_ALL", "C.UTF-8", 1);
  prctl(PR_SET_PDEATHSIG, SIGQUIT);
  execv(arguments[0], arguments.data());
  _exit(127);
}

void run(const std::vector<std::string>& words, const fs::path& folder, const fs::path& log) {
  int status = 0;
  waitpid(launch(words, folder, log), &status, 0);
  if (status == 0) return;
  std::ifstream in{log};
  throw std::runtime_error{fmt::format("{} did not work: {}", words[0], std::string{std::istreambuf_iterator<char>{in}, {}})};
}

}  // namespace

PostgresServer::PostgresServer(bool durable) {
  if (const passwd* user = other_user())
    if (chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0) throw std::runtime_error{"the folder for PostgreSQL could not be handed over"};
  fs::permissions(folder_.path(), fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
  prepare(durable);
  start();
}

PostgresServer::~PostgresServer() { stop(SIGQUIT); }

void PostgresServer::prepare(bool durable) {
  const fs::path data = folder_.path() / "data", log = folder_.path() / "initdb.log";
  run({program("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"}, folder_.path(), log);
  std::ofstream settings{data / "postgresql.conf", std::ios::app};
  settings << "\nlisten_addresses = ''\nunix_socket_directories = '" << folder_.path().string() << "'\nshared_buffers = " << (durable ? "512MB" : "32MB")
           << "\nmax_connections = 60\nlog_min_messages = fatal\nlog_statement = none\n"
           << (durable ? "fsync = on\nsynchronous_commit = on\nmax_wal_size = 4GB\n" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n");
}

void PostgresServer::start() {
  server_ = launch({program("postgres"), "-D", folder_.path() / "data"}, folder_.path(), folder_.path() / "server.log");
  for (int tries = 0; tries < 600; ++tries) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(connect_text("postgres").c_str()), &PQfinish};
    if (PQstatus(connection.get()) == CONNECTION_OK) return;
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
  throw std::runtime_error{"PostgreSQL was started but does not answer"};
}

void PostgresServer::crash() { stop(SIGQUIT); }

void PostgresServer::stop(int signal) {
  if (server_ <= 0) return;
  kill(server_, signal);
  waitpid(server_, nullptr, 0);
  server_ = -1;
}

std::string PostgresServer::connect_text(const std::string& database) const {
  return fmt::format("host={} dbname={} user=postgres", folder_.path().string(), database);
}

std::string PostgresServer::new_database() {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(connect_text("postgres").c_str()), &PQfinish};
  const std::string name = fmt::format("test_{}", ++databases_);
  const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(connection.get(), ("create database " + name + " template template0").c_str()), &PQclear};
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw std::runtime_error{fmt::format("no database could be made: {}", PQerrorMessage(connection.get()))};
  return connect_text(name);
}

}  // namespace stepwise::store::test
