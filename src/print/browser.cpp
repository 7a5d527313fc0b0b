// SPDX-License-Identifier: Apache-2.0
#include "print/browser.hpp"

#include <sodium.h>

#include <nlohmann/json.hpp>

#include "language/language.hpp"

namespace stepwise::print {
namespace {

using nlohmann::json;

tl::unexpected<Fault> refused() { return fail(FaultKind::unavailable, std::string{t("The program that makes PDFs did not take this page.")}); }
tl::unexpected<Fault> too_long() {
  return fail(FaultKind::invalid, std::string{t("The document would be too long. Narrow the page to a shorter period or fewer rows, and print that.")});
}

/// Chromium's own sandbox stays on: there is no word here that takes any of it away.
std::vector<std::string> command_line(const std::filesystem::path& program) {
  return {program.string(), "--headless", "--remote-debugging-pipe", "--user-data-dir={folder}/profile", "--user-agent=Stepwise",
          "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
          "--disable-sync", "--disable-default-apps", "--disable-domain-reliability", "--disable-breakpad", "--disable-crash-reporter",
          "--disable-dev-shm-usage", "--disable-gpu", "--mute-audio", "--proxy-server=http://127.0.0.1:1", "--proxy-bypass-list=<-loopback>",
          "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none", "about:blank"};
}

Result<std::string> bytes_of(std::string_view base64) {
  std::string bytes(base64.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), base64.data(), base64.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return refused();
  bytes.resize(size);
  return bytes;
}

}  // namespace

Result<Browser> Browser::start(const std::filesystem::path& program, Deadline deadline) {
  auto child = Child::start(command_line(program));
  if (!child) return tl::unexpected<Fault>{child.error()};
  Browser browser{std::move(*child)};
  if (const auto version = browser.ask("Browser.getVersion", "{}", deadline); !version) return tl::unexpected<Fault>{version.error()};
  return browser;
}

Result<std::string> Browser::ask(std::string_view method, std::string_view parameters, Deadline deadline, std::size_t most_bytes) {
  json message{{"id", ++asked_}, {"method", method}, {"params", json::parse(parameters)}};
  if (!session_.empty()) message["sessionId"] = session_;
  std::string words = message.dump(-1, ' ', false, json::error_handler_t::replace);
  words.push_back('\0');
  if (auto said = child_.say(words, deadline); !said) return tl::unexpected<Fault>{said.error()};
  while (true) {
    const auto end = heard_.find('\0');
    if (end == std::string::npos) {
      if (heard_.size() > most_bytes) return too_long();
      if (auto more = child_.hear(heard_, deadline); !more) return tl::unexpected<Fault>{more.error()};
      continue;
    }
    const json answer = json::parse(std::string_view{heard_}.substr(0, end), nullptr, false);
    heard_.erase(0, end + 1);
    if (answer.is_discarded()) return refused();
    if (answer.value("id", 0) != asked_) continue;
    if (!answer.contains("result")) return refused();
    return answer["result"].dump();
  }
}

Result<std::string> Browser::print(std::string_view markup, std::size_t most_bytes, Deadline deadline) {
  session_.clear();
  std::string context, target;
  /// The named word of an answer.
  const auto word = [](const char* name) { return [name](const std::string& answer) { return json::parse(answer).value(name, std::string{}); }; };
  const auto quiet = [&](std::string_view method, const json& parameters) { return ask(method, parameters.dump(), deadline); };
  const auto opened = quiet("Target.createBrowserContext", json::object())
      .map([&](const std::string& answer) { context = word("browserContextId")(answer); })
      .and_then([&] { return quiet("Target.createTarget", {{"url", "about:blank"}, {"browserContextId", context}}); })
      .map([&](const std::string& answer) { target = word("targetId")(answer); })
      .and_then([&] { return quiet("Target.attachToTarget", {{"targetId", target}, {"flatten", true}}); })
      .map([&](const std::string& answer) { session_ = word("sessionId")(answer); })
      .and_then([&] { return quiet("Emulation.setScriptExecutionDisabled", {{"value", true}}); })
      .and_then([&](const std::string&) { return quiet("Network.enable", json::object()); })
      .and_then([&](const std::string&) {
        return quiet("Network.emulateNetworkConditions", {{"offline", true}, {"latency", 0}, {"downloadThroughput", 0}, {"uploadThroughput", 0}});
      })
      .and_then([&](const std::string&) { return quiet("Page.getFrameTree", json::object()); });
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  const std::string frame = json::parse(*opened)["frameTree"]["frame"].value("id", std::string{});
  auto printed = quiet("Page.setDocumentContent", {{"frameId", frame}, {"html", markup}})
      .and_then([&](const std::string&) {
        const json how{{"preferCSSPageSize", true}, {"printBackground", true}, {"generateTaggedPDF", true}, {"generateDocumentOutline", true}, {"displayHeaderFooter", false}};
        return ask("Page.printToPDF", how.dump(), deadline, most_bytes / 3 * 4 + 4096);
      })
      .and_then([&](const std::string& answer) { return bytes_of(json::parse(answer).value("data", std::string{})); });
  if (!printed) return printed;
  session_.clear();
  if (auto closed = quiet("Target.disposeBrowserContext", {{"browserContextId", context}}); !closed) return tl::unexpected<Fault>{closed.error()};
  return printed;
}

}  // namespace stepwise::print
