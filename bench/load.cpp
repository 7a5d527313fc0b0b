// SPDX-License-Identifier: Apache-2.0
// A load tool for this machine only: one thread, epoll, keep-alive. See load_options.cpp for how it is used.
#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <deque>
#include <fstream>
#include <random>
#include <utility>

#include "load_options.hpp"

namespace stepwise::load {
namespace {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

struct Wire {
  int socket = -1;
  bool busy = false, saving = false, open = false;
  Time scheduled{};
  std::string out, head;
  std::size_t sent = 0, left = 0;  ///< left: body bytes still to come, once `in_body`
  bool in_body = false;
  int status = 0;
};

struct Result {
  std::vector<double> gets, saves;  ///< milliseconds
  std::size_t refused = 0, errors = 0, closed = 0, unanswered = 0;
};

class Load {
 public:
  explicit Load(Options options)
      : o_{std::move(options)},
        random_{o_.seed},
        epoll_{epoll_create1(EPOLL_CLOEXEC)},
        wires_(static_cast<std::size_t>(o_.connections)) {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
  }

  int run() {
    const auto memory_before = memory();
    for (std::size_t i = 0; i < wires_.size(); ++i) connect(i);
    if (o_.mode == Mode::idle) return hold(memory_before);
    if (o_.mode == Mode::open) greet();
    begun_ = Clock::now();
    counted_from_ = begun_ + span(o_.warm);
    end_ = counted_from_ + span(o_.seconds);
    next_ = begun_;
    if (o_.mode == Mode::closed)
      for (std::size_t i = 0; i < wires_.size(); ++i) begin(i, Clock::now());
    while (Clock::now() < end_) step();
    for (const Wire& wire : wires_) result_.unanswered += wire.busy;
    result_.unanswered += waiting_.size();
    return report();
  }

 private:
  static Clock::duration span(double seconds) {
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  }

  void connect(std::size_t i) {
    Wire& wire = wires_[i];
    wire = {};
    wire.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(o_.port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    wire.open = ::connect(wire.socket, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0;
    if (!wire.open) ++result_.errors;
    const int yes = 1;
    setsockopt(wire.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    epoll_event event{EPOLLIN, {}};
    event.data.u64 = i;
    epoll_ctl(epoll_, EPOLL_CTL_ADD, wire.socket, &event);
    free_.push_back(i);
  }

  /// A browser says something soon after it connects: one read on each connection, before anything is counted.
  void greet() {
    const auto percent = std::exchange(o_.save_percent, 0);
    counted_from_ = end_ = Time::max();
    for (const auto i : std::exchange(free_, {})) begin(i, Clock::now());
    const auto give_up = Clock::now() + span(10);
    while (free_.size() < wires_.size() && Clock::now() < give_up) turn(give_up);
    o_.save_percent = percent;
  }

  std::size_t any(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_);
  }

  static void replace(std::string& text, const std::string& what, const std::string& with) {
    if (const auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), with);
  }

  std::string request(bool saving) {
    std::string path = saving ? o_.save_path : o_.gets[any(o_.gets.size())];
    if (!o_.refs.empty()) replace(path, "{ref}", o_.refs[any(o_.refs.size())]);
    const std::string common = fmt::format("{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{}", path, o_.port,
                                           o_.cookie.empty() ? "" : "Cookie: " + o_.cookie + "\r\n");
    if (!saving) return "GET " + common + "\r\n";
    std::string body = o_.save_body;
    replace(body, "{n}", std::to_string(++saves_));
    return fmt::format(
        "POST {}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{}", common,
        body.size(), body);
  }

  void begin(std::size_t i, Time scheduled) {
    Wire& wire = wires_[i];
    wire.saving =
        o_.save_percent > 0 && std::uniform_real_distribution{0.0, 100.0}(random_) < o_.save_percent;
    wire.out = request(wire.saving);
    wire.busy = true;
    wire.scheduled = scheduled;
    wire.in_body = false;
    wire.head.clear();
    if (::send(wire.socket, wire.out.data(), wire.out.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(wire.out.size()))
      broken(i);
  }

  void broken(std::size_t i) {
    ++result_.closed;
    if (wires_[i].busy) ++result_.errors;
    ::close(wires_[i].socket);
    connect(i);
    if (o_.mode == Mode::closed && wires_[i].open) {
      free_.pop_back();
      begin(i, Clock::now());
    }
  }

  void finish(std::size_t i) {
    Wire& wire = wires_[i];
    wire.busy = false;
    const auto now = Clock::now();
    if (wire.scheduled >= counted_from_) {
      if (wire.status == 503)
        ++result_.refused;
      else if (wire.status >= 400)
        ++result_.errors;
      else
        (wire.saving ? result_.saves : result_.gets)
            .push_back(std::chrono::duration<double, std::milli>(now - wire.scheduled).count());
    }
    if (o_.mode == Mode::closed)
      begin(i, now);
    else
      free_.push_back(i);
  }

  void receive(std::size_t i) {
    static char bytes[256 * 1024];
    Wire& wire = wires_[i];
    const auto got = ::recv(wire.socket, bytes, sizeof bytes, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) {
      std::erase(free_, i);
      return broken(i);
    }
    auto size = static_cast<std::size_t>(got);
    if (!wire.in_body) {
      wire.head.append(bytes, size);
      const auto end = wire.head.find("\r\n\r\n");
      if (end == std::string::npos) return;
      read_head(wire, end);
      size = wire.head.size() - end - 4;
    }
    wire.left -= std::min(wire.left, size);
    if (wire.left == 0 && wire.busy) finish(i);
  }

  static void read_head(Wire& wire, std::size_t end) {
    wire.in_body = true;
    wire.status = wire.head.size() > 12 ? std::atoi(wire.head.c_str() + 9) : 0;
    std::string head = wire.head.substr(0, end);
    std::ranges::transform(head, head.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto at = head.find("content-length: ");
    wire.left = at == std::string::npos ? 0 : std::strtoull(head.c_str() + at + 16, nullptr, 10);
  }

  /// Open mode: what is due is sent on a free connection, or waits for one with its time kept.
  void send_due() {
    std::exponential_distribution<double> gap{o_.rate};
    const auto now = Clock::now();
    for (; next_ <= now; next_ += span(gap(random_))) waiting_.push_back(next_);
    while (!waiting_.empty() && !free_.empty()) {
      std::swap(free_[any(free_.size())], free_.back());
      const auto i = free_.back();
      free_.pop_back();
      const auto when = waiting_.front();
      waiting_.pop_front();
      begin(i, when);
    }
  }

  void step() {
    if (o_.mode == Mode::open) send_due();
    turn(o_.mode == Mode::open ? std::min(next_, end_) : end_);
  }

  void turn(Time until) {
    epoll_event events[512];
    const auto left = std::max(std::chrono::nanoseconds{0}, std::chrono::nanoseconds{until - Clock::now()});
    const timespec pause{static_cast<time_t>(left.count() / 1'000'000'000),
                         static_cast<long>(left.count() % 1'000'000'000)};
    const int count = epoll_pwait2(epoll_, events, 512, &pause, nullptr);
    for (int e = 0; e < count; ++e) receive(events[e].data.u64);
  }

  /// The server's own memory in kB (RssAnon), 0 when its pid was not given.
  long memory() const {
    std::ifstream file{fmt::format("/proc/{}/status", o_.pid)};
    for (std::string line; std::getline(file, line);)
      if (line.starts_with("RssAnon:")) return std::strtol(line.c_str() + 8, nullptr, 10);
    return 0;
  }

  int hold(long before) {
    begun_ = counted_from_ = Clock::now();
    end_ = begun_ + span(o_.seconds);
    for (const auto i : std::exchange(free_, {})) begin(i, Clock::now());
    while (Clock::now() < end_) step();
    const auto open = o_.connections - static_cast<long>(result_.closed);
    fmt::print("connections {}  still open {}  answered {}  errors {}\n", o_.connections, open,
               result_.gets.size(), result_.errors);
    if (o_.pid)
      fmt::print("server memory before {} kB  while idle {} kB  each {:.0f} B\n", before, memory(),
                 1024.0 * static_cast<double>(memory() - before) / o_.connections);
    return result_.errors == 0 && result_.closed == 0 ? 0 : 1;
  }

  static double at(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) return 0;
    return sorted[std::min(
        sorted.size() - 1,
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())) - 1))];
  }

  void line(const char* name, std::vector<double>& times) const {
    std::ranges::sort(times);
    const char* format =
        o_.json ? "\"{}\":{{\"count\":{},\"per_second\":{:.0f},\"p50\":{:.3f},\"p90\":{:.3f},\"p99\":{:.3f},"
                  "\"p999\":{:.3f},\"max\":{:.3f}}},"
                : "{} {}  {:.0f}/s  p50 {:.3f}  p90 {:.3f}  p99 {:.3f}  p99.9 {:.3f}  max {:.3f} ms\n";
    fmt::print(fmt::runtime(format), name, times.size(), static_cast<double>(times.size()) / o_.seconds,
               at(times, .5), at(times, .9), at(times, .99), at(times, .999),
               times.empty() ? 0 : times.back());
  }

  int report() {
    if (o_.json) fmt::print("{{");
    line("gets", result_.gets);
    line("saves", result_.saves);
    const char* format = o_.json ? "\"refused\":{},\"errors\":{},\"closed\":{},\"unanswered\":{}}}\n"
                                 : "refused {}  errors {}  closed {}  unanswered {}\n";
    fmt::print(fmt::runtime(format), result_.refused, result_.errors, result_.closed, result_.unanswered);
    return result_.errors == 0 ? 0 : 1;
  }

  Options o_;
  std::mt19937_64 random_;
  int epoll_;
  std::vector<Wire> wires_;
  std::vector<std::size_t> free_;
  std::deque<Time> waiting_;
  Result result_;
  Time begun_{}, counted_from_{}, end_{}, next_{};
  std::size_t saves_ = 0;
};

}  // namespace
}  // namespace stepwise::load

int main(int count, char** words) {
  return stepwise::load::Load{stepwise::load::read_options(count, words)}.run();
}
