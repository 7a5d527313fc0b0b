// SPDX-License-Identifier: Apache-2.0
#include "print/child.hpp"

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <utility>

#include "language/language.hpp"

namespace stepwise::print {
namespace {

constexpr uid_t nobody = 65534;
constexpr rlim_t longest_file = rlim_t{64} << 20;

tl::unexpected<Fault> gone() { return fail(FaultKind::unavailable, std::string{t("The program that makes PDFs stopped before it was done.")}); }
tl::unexpected<Fault> late() { return fail(FaultKind::unavailable, std::string{t("Making the PDF took too long, so it was stopped.")}); }

/// Everything the new process needs, made before it is: between fork and exec nothing may be allocated.
struct Plan {
  std::vector<std::string> words, environment;
  std::vector<char*> argv, envp;
  int reads = -1, writes = -1;
  pid_t parent = 0;

  Plan(const std::vector<std::string>& from, const std::filesystem::path& folder) : words{from}, parent{getpid()} {
    const std::string own = folder.string(), mark = "{folder}";
    for (std::string& word : words)
      if (const auto at = word.find(mark); at != std::string::npos) word.replace(at, mark.size(), own);
    environment = {"HOME=" + own, "TMPDIR=" + own, "XDG_RUNTIME_DIR=" + own, "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "DBUS_SESSION_BUS_ADDRESS=disabled:"};
    for (std::string& word : words) argv.push_back(word.data());
    for (std::string& line : environment) envp.push_back(line.data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);
  }
};

void limit(int what, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(static_cast<__rlimit_resource>(what), &both);
}

/// Gives up root, for good. False when it could not.
bool become_nobody() {
  if (geteuid() != 0) return true;
  return setgroups(0, nullptr) == 0 && setresgid(nobody, nobody, nobody) == 0 && setresuid(nobody, nobody, nobody) == 0 && setuid(0) != 0;
}

/// Puts the conversation at 3 and 4, nothing at 0 to 2, and closes the rest.
bool lay_out_files(const Plan& plan) {
  const int reads = fcntl(plan.reads, F_DUPFD, 10), writes = fcntl(plan.writes, F_DUPFD, 10), nothing = open("/dev/null", O_RDWR);
  if (reads < 0 || writes < 0 || nothing < 0) return false;
  for (int standard = 0; standard < 3; ++standard)
    if (dup2(nothing, standard) < 0) return false;
  return dup2(reads, 3) == 3 && dup2(writes, 4) == 4 && close_range(5, ~0U, 0) == 0;
}

[[noreturn]] void become(const Plan& plan) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  signal(SIGPIPE, SIG_DFL);
  setpgid(0, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, longest_file);
  const bool ready = become_nobody() && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == plan.parent && lay_out_files(plan);
  if (ready) execve(plan.argv[0], plan.argv.data(), plan.envp.data());
  _exit(127);
}

std::filesystem::path new_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "stepwise-print-XXXXXX").string();
  if (!mkdtemp(name.data())) return {};
  if (geteuid() == 0 && chown(name.c_str(), nobody, nobody) != 0) return {};
  return name;
}

void close_if_open(int& file) {
  if (file >= 0) close(std::exchange(file, -1));
}

/// Waits until a descriptor is ready; false when the deadline came first.
bool ready(int file, short what, Deadline deadline) {
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd one{file, what, 0};
    const int found = poll(&one, 1, left > 0 ? static_cast<int>(left) : 0);
    if (found > 0) return true;
    if (found == 0 || errno != EINTR) return false;
  }
}

}  // namespace

Result<Child> Child::start(const std::vector<std::string>& words) {
  const auto could_not = [] { return fail(FaultKind::unavailable, std::string{t("The program that makes PDFs could not be started.")}); };
  Child child;
  child.folder_ = new_folder();
  std::array<int, 2> to{-1, -1}, from{-1, -1};
  const bool joined = !child.folder_.empty() && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, to.data()) == 0 &&
                      socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, from.data()) == 0;
  child.to_ = to[0], child.from_ = from[0];
  if (joined) {
    Plan plan{words, child.folder_};
    plan.reads = to[1], plan.writes = from[1];
    child.process_ = fork();
    if (child.process_ == 0) become(plan);
  }
  close_if_open(to[1]), close_if_open(from[1]);
  if (child.process_ < 0) return could_not();
  setpgid(child.process_, child.process_);
  return child;
}

Child::Child(Child&& other) noexcept
    : process_{std::exchange(other.process_, -1)}, to_{std::exchange(other.to_, -1)}, from_{std::exchange(other.from_, -1)}, folder_{std::exchange(other.folder_, {})} {}

Child::~Child() {
  close_if_open(to_), close_if_open(from_);
  if (process_ > 0) {
    kill(-process_, SIGKILL);
    kill(process_, SIGKILL);
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  std::error_code ignored;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

Result<void> Child::say(std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (!ready(to_, POLLOUT, deadline)) return late();
    const ssize_t said = send(to_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (said > 0) bytes.remove_prefix(static_cast<std::size_t>(said));
    else if (errno != EAGAIN && errno != EINTR) return gone();
  }
  return {};
}

Result<void> Child::hear(std::string& heard, Deadline deadline) {
  if (!ready(from_, POLLIN, deadline)) return late();
  std::array<char, 1 << 16> piece;
  const ssize_t got = recv(from_, piece.data(), piece.size(), 0);
  if (got <= 0) return gone();
  heard.append(piece.data(), static_cast<std::size_t>(got));
  return {};
}

}  // namespace stepwise::print
