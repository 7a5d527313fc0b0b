// SPDX-License-Identifier: Apache-2.0
#include "http/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace stepwise::http {
namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Rejected::count)> reasons = {
    "header", "body", "timeout", "connections", "busy", "malformed"};

template <class Get>
std::uint64_t sum(std::span<const Tally* const> tallies, Get get) {
  std::uint64_t total = 0;
  for (const Tally* tally : tallies) total += get(*tally).load(std::memory_order_relaxed);
  return total;
}

void head(std::string& out, const char* name, const char* type, const char* help) {
  fmt::format_to(std::back_inserter(out), "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

void single(std::string& out, const char* name, const char* type, const char* help, std::uint64_t value) {
  head(out, name, type, help);
  fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

void write_times(std::string& out, std::span<const Tally* const> tallies) {
  constexpr auto name = "stepwise_http_request_duration_seconds";
  head(out, name, "histogram", "From the whole request head to the last byte given to the system.");
  std::uint64_t running = 0;
  for (std::size_t i = 0; i <= Tally::bounds.size(); ++i) {
    running += sum(tallies, [i](const Tally& t) -> const Tally::Count& { return t.by_time[i]; });
    const std::string bound =
        i < Tally::bounds.size() ? fmt::format("{}", static_cast<double>(Tally::bounds[i]) / 1e6) : "+Inf";
    fmt::format_to(std::back_inserter(out), "{}_bucket{{le=\"{}\"}} {}\n", name, bound, running);
  }
  const auto spent = sum(tallies, [](const Tally& t) -> const Tally::Count& { return t.microseconds; });
  fmt::format_to(std::back_inserter(out), "{0}_sum {1:.6f}\n{0}_count {2}\n", name,
                 static_cast<double>(spent) / 1e6, running);
}

}  // namespace

void Tally::answered(int status, std::int64_t taken_microseconds) {
  add(by_class[static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1)], 1);
  const auto bound = std::lower_bound(bounds.begin(), bounds.end(), taken_microseconds);
  add(by_time[static_cast<std::size_t>(bound - bounds.begin())], 1);
  add(microseconds, static_cast<std::uint64_t>(std::max<std::int64_t>(taken_microseconds, 0)));
}

std::string write_metrics(std::span<const Tally* const> tallies, const PoolState& pool) {
  std::string out;
  head(out, "stepwise_http_requests_total", "counter", "Requests answered, by class of status.");
  for (std::size_t i = 0; i < 5; ++i)
    fmt::format_to(std::back_inserter(out), "stepwise_http_requests_total{{class=\"{}xx\"}} {}\n", i + 1,
                   sum(tallies, [i](const Tally& t) -> const Tally::Count& { return t.by_class[i]; }));
  write_times(out, tallies);
  head(out, "stepwise_http_rejected_total", "counter", "Requests and connections turned away, by reason.");
  for (std::size_t i = 0; i < reasons.size(); ++i)
    fmt::format_to(std::back_inserter(out), "stepwise_http_rejected_total{{reason=\"{}\"}} {}\n", reasons[i],
                   sum(tallies, [i](const Tally& t) -> const Tally::Count& { return t.rejected[i]; }));
  const auto one = [&](const char* name, const char* type, const char* help, Tally::Count Tally::*count) {
    single(out, name, type, help,
           sum(tallies, [count](const Tally& t) -> const Tally::Count& { return t.*count; }));
  };
  one("stepwise_http_connections_open", "gauge", "Connections open now.", &Tally::open);
  one("stepwise_http_requests_in_flight", "gauge", "Requests being answered now.", &Tally::in_flight);
  one("stepwise_http_received_bytes_total", "counter", "Bytes read from clients.", &Tally::received);
  one("stepwise_http_sent_bytes_total", "counter", "Bytes written to clients.", &Tally::sent);
  single(out, "stepwise_http_pool_queue_length", "gauge", "Requests waiting for a pool thread.",
         pool.waiting);
  single(out, "stepwise_http_pool_threads_busy", "gauge", "Pool threads at work.", pool.busy);
  single(out, "stepwise_http_pool_threads", "gauge", "Pool threads.", pool.threads);
  return out;
}

}  // namespace stepwise::http
